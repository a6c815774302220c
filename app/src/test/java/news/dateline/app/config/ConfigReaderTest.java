package news.dateline.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.app.config.DatelineConfig.EnrichConfig;
import news.dateline.app.config.DatelineConfig.NamesConfig;
import news.dateline.app.config.DatelineConfig.StreamsConfig;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.enrich.Budget;
import news.dateline.enrich.learn.Names;
import news.dateline.http.KeyHash;
import news.dateline.ingest.drop.DropConfig;
import news.dateline.ingest.drop.Take;
import news.dateline.ingest.http.RateLimit;
import news.dateline.ingest.http.SigningSecret;
import news.dateline.ingest.poll.PollConfig;
import news.dateline.ops.http.Role;
import news.dateline.ops.http.Token;
import news.dateline.ops.port.OpsSettings;
import news.dateline.publish.rights.Restriction;
import news.dateline.publish.rights.UnknownTerms;
import news.dateline.publish.rights.WireRights;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
    private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String HASH = "sha256:" + "0a".repeat(32);

    @Test
    void runsTheDemonstrationWithNoFileAtAll() {
        DatelineConfig config = new ConfigReader(Map.of()).defaults();

        assertThat(config.wires()).extracting(WireConfig::id).containsExactly("meridian", "pages");
        assertThat(config.channels()).extracting(Channel::getQuery).containsExactly("*:*", "region:150");
        assertThat(config.wires()).allSatisfy(wire -> assertThat(wire.keys()).isEmpty());
    }

    @Test
    void hasADefaultForEveryKey() {
        DatelineConfig config = read("");

        assertThat(config.kafka()).isEqualTo(new DatelineConfig.KafkaConfig("", "", 6, 1, 1, "", KafkaSecurity.NONE));
        assertThat(config.ingest()).isEqualTo(new DatelineConfig.IngestConfig("127.0.0.1", 0));
        assertThat(config.enrich())
                .isEqualTo(new EnrichConfig(
                        new StreamsConfig(Duration.ofMillis(20), 1),
                        Budget.STANDARD,
                        new NamesConfig(Names.RULES, Optional.empty())));
        assertThat(config.publish()).isEqualTo(new StreamsConfig(Duration.ofMillis(20), 1));
        assertThat(config.ops())
                .isEqualTo(new OpsSettings(
                        "127.0.0.1", 0, 0, Set.of(), Duration.ofSeconds(5), Optional.empty(), List.of(), true));
        assertThat(config.wires()).isEmpty();
        assertThat(config.channels()).isEmpty();
    }

    @Test
    void readsEveryKey() {
        DatelineConfig config = read("""
                kafka:
                  bootstrap: one:9092,two:9092
                  topicPrefix: test.
                  partitions: 12
                  replication: 3
                  schemaRegistry: http://registry:8080/apis/ccompat/v7
                ingest: {host: 0.0.0.0, port: 8080}
                enrich: {commitInterval: 100ms, threads: 2, budget: 80ms, names: perceptron}
                publish: {commitInterval: 1s, threads: 3}
                wires:
                  - {id: apa, provider: apa, zone: Europe/Vienna, language: de, home: AT-9, keys: ["%s"], maxBytes: 1000, cadence: 15m}
                channels:
                  - {id: asia, title: Asia, query: "region:142"}
                """.formatted(HASH));

        assertThat(config.kafka())
                .isEqualTo(new DatelineConfig.KafkaConfig(
                        "one:9092,two:9092",
                        "test.",
                        12,
                        3,
                        2,
                        "http://registry:8080/apis/ccompat/v7",
                        KafkaSecurity.NONE));
        assertThat(config.ingest()).isEqualTo(new DatelineConfig.IngestConfig("0.0.0.0", 8080));
        assertThat(config.enrich())
                .isEqualTo(new EnrichConfig(
                        new StreamsConfig(Duration.ofMillis(100), 2),
                        Duration.ofMillis(80),
                        new NamesConfig(Names.PERCEPTRON, Optional.empty())));
        assertThat(config.publish()).isEqualTo(new StreamsConfig(Duration.ofSeconds(1), 3));
        WireConfig wire = config.wires().getFirst();
        assertThat(wire.zone()).contains(ZoneId.of("Europe/Vienna"));
        assertThat(wire.language()).contains("de");
        assertThat(wire.home()).contains("AT-9");
        assertThat(wire.keys()).containsExactly(new KeyHash(HASH));
        assertThat(wire.maxBytes()).isEqualTo(1000);
        assertThat(wire.cadence()).contains(Duration.ofMinutes(15));
        assertThat(config.channels().getFirst().getTitle()).isEqualTo("Asia");
    }

    @Test
    void aHashMayBeKeptElsewhere(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("meridian.hash"), HASH + "\n");

        DatelineConfig config = new ConfigReader(Map.of("MERIDIAN_HASH", HASH))
                .read("test.yaml", "wires: [{id: a, keys: [\"file:" + file + "\", \"env:MERIDIAN_HASH\"]}]");

        assertThat(config.wires().getFirst().keys()).containsExactly(new KeyHash(HASH), new KeyHash(HASH));
    }

    @Test
    void theHashOfATokenMayBeKeptElsewhere(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ops.hash"), HASH + "\n");

        DatelineConfig config = read("ops: {tokens: [{name: desk, hash: \"file:" + file + "\"}]}");

        assertThat(config.ops().tokens()).extracting(token -> token.hash()).containsExactly(new KeyHash(HASH));
        assertThatThrownBy(() -> read("ops: {tokens: [{name: desk, hash: \"env:NO_HASH\"}]}"))
                .hasMessageContaining("ops.tokens[0].hash: env:NO_HASH there is no such variable");
    }

    @Test
    void saysWhereAHashWasLookedFor() {
        assertThatThrownBy(() -> read("wires: [{id: a, keys: [\"file:/nowhere/hash\", \"env:NO_HASH\"]}]"))
                .hasMessageContaining("wires[0].keys: file:/nowhere/hash the file cannot be read")
                .hasMessageContaining("wires[0].keys: env:NO_HASH there is no such variable");
    }

    @Test
    void noWireMayCallItselfACanary() {
        for (String wire : List.of("{id: dateline-canary}", "{id: apa, provider: dateline-canary}")) {
            assertThatThrownBy(() -> read("wires: [" + wire + "]"))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("wires[0].id: 'dateline-canary' is kept for Dateline's own canaries");
        }
    }

    @Test
    void tellsAllFaultsAtOnceWithTheirPaths() {
        assertThatThrownBy(() -> read("""
                        kafka: {partitions: many, replicas: 3, minInSyncReplicas: 2}
                        enrich: {commitInterval: -1s, budget: 0ms, names: guesses}
                        ingset: {}
                        wires:
                          - {id: APA, keys: [secret], zone: Nowhere/City, home: CA-XX, cadence: 0m}
                          - apa
                        channels:
                          - {id: asia, query: "region:(142"}
                          - {id: asia, query: "*:*"}
                        """))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("kafka.partitions: 'many' must be a whole number from 1 to 1000")
                .hasMessageContaining("kafka.replicas: unknown key; known here: bootstrap, minInSyncReplicas")
                .hasMessageContaining("kafka.minInSyncReplicas: 2 of 1 copies cannot be in sync")
                .hasMessageContaining("enrich.commitInterval: '-1s' must be a time span such as 20ms")
                .hasMessageContaining("enrich.budget: '0ms' must be from 1ms to 10s")
                .hasMessageContaining(
                        "enrich.names: 'guesses' must be rules, perceptron or the absolute path of a model")
                .hasMessageContaining("ingset: unknown key")
                .hasMessageContaining("wires[0].id: 'APA' must be lower-case letters")
                .hasMessageContaining("wires[0].keys: must be sha256:")
                .hasMessageContaining("wires[0].zone: 'Nowhere/City'")
                .hasMessageContaining("wires[0].home: 'CA-XX' must be the ISO 3166 code of a country or")
                .hasMessageContaining("wires[0].cadence: '0m' must be longer than nothing")
                .hasMessageContaining("wires[1]: must be a section")
                .hasMessageContaining("channels[0].query: 'region:(142' is not a query")
                .hasMessageContaining("channels[1].id: 'asia' is there twice")
                .hasMessageNotContaining("secret");
    }

    @Test
    void readsWhoMayAskTheOpsPort() {
        DatelineConfig config = read("""
                ops:
                  host: 0.0.0.0
                  port: 8081
                  stagePort: 8091
                  names: "ops, ops.newsroom.example"
                  interval: 2s
                  canary: 10s
                  tokens:
                    - {name: prometheus, hash: "%1$s"}
                    - {name: night-desk, role: operate, hash: "%1$s"}
                """.formatted(HASH));

        assertThat(config.ops())
                .isEqualTo(new OpsSettings(
                        "0.0.0.0",
                        8081,
                        8091,
                        Set.of("ops", "ops.newsroom.example"),
                        Duration.ofSeconds(2),
                        Optional.of(Duration.ofSeconds(10)),
                        List.of(
                                new Token("prometheus", Role.READ, new KeyHash(HASH)),
                                new Token("night-desk", Role.OPERATE, new KeyHash(HASH))),
                        false));
    }

    @Test
    void tellsAllFaultsOfTheOpsPortAtOnce() {
        assertThatThrownBy(() -> read("""
                        ops:
                          host: 0.0.0.0
                          port: 70000
                          names: "ops, -bad-"
                          interval: 45s
                          canary: 10ms
                          user: root
                          tokens:
                            - {name: Desk, role: admin, hash: secret}
                            - {name: desk, hash: "%1$s"}
                            - {name: desk, hash: "%1$s"}
                        """.formatted(HASH)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("ops.port: '70000' must be a whole number from 0 to 65535")
                .hasMessageContaining("ops.names: 'ops, -bad-' must be host names in lower case")
                .hasMessageContaining("ops.interval: '45s' must be from 1s to 30s")
                .hasMessageContaining("ops.canary: '10ms' must be 1s or longer")
                .hasMessageContaining(
                        "ops.user: unknown key; known here: canary, host, interval, names, port, stagePort, tokens")
                .hasMessageContaining("ops.tokens[0].name: 'Desk' must be lower-case letters")
                .hasMessageContaining("ops.tokens[0].role: 'admin' must be read or operate")
                .hasMessageContaining("ops.tokens[0].hash: must be sha256:")
                .hasMessageContaining("ops.tokens[2].name: 'desk' is there twice")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.1.2.3, true",
        "localhost, true",
        "'::1', true",
        "0.0.0.0, false",
        "10.0.0.1, false",
        "ops, false",
        "127.0.0.1.example, false"
    })
    void wantsTokensWhereOthersThanThisMachineReachTheOpsPort(String host, boolean open) {
        for (String tokens : List.of("", ", tokens: []")) {
            String yaml = "ops: {host: '" + host + "'" + tokens + "}";
            if (open) {
                assertThat(read(yaml).ops().readingIsOpen()).isTrue();
            } else {
                assertThatThrownBy(() -> read(yaml))
                        .hasMessageContaining("ops.tokens: must be there when others than this machine can reach");
            }
        }
    }

    @Test
    void readsTheFolderOfAWire() {
        DatelineConfig config = read("""
                wires:
                  - {id: apa, drop: {folder: /srv/wires/./apa, take: done, settle: 10s, every: 500ms}}
                  - {id: ntb, drop: {folder: /srv/wires/ntb}}
                  - {id: tt}
                """);

        assertThat(config.wires())
                .extracting(WireConfig::drop)
                .containsExactly(
                        Optional.of(new DropConfig(
                                Path.of("/srv/wires/apa"), Take.DONE, Duration.ofSeconds(10), Duration.ofMillis(500))),
                        Optional.of(new DropConfig(
                                Path.of("/srv/wires/ntb"), Take.STABLE, Duration.ofSeconds(5), Duration.ofSeconds(2))),
                        Optional.empty());
        assertThat(EffectiveConfig.lines(config))
                .anyMatch(line -> line.endsWith("files in /srv/wires/apa (done, looked through every 500 ms)"))
                .anyMatch(line ->
                        line.endsWith("files in /srv/wires/ntb (stable for 5000 ms, looked through every 2000 ms)"));
    }

    @Test
    void readsWhatWiresAllowAndWhereChannelsAreRead() {
        DatelineConfig config = read("""
                wires:
                  - id: apa
                    rights:
                      deniedCountries: [AT]
                      allowedChannels: [swiss]
                      unknownTerms: CARRY
                      pictures: {allowedCountries: [CH, LI], deniedChannels: [texts]}
                  - {id: sda}
                channels:
                  - {id: swiss, query: "country:CH", territory: [CH], parties: ["urn:party:bund"]}
                """);

        assertThat(config.wires())
                .extracting(wire -> wire.rules().rights())
                .containsExactly(
                        new WireRights(
                                new Restriction(Set.of(), Set.of("AT"), Set.of("swiss"), Set.of()),
                                new Restriction(Set.of("CH", "LI"), Set.of(), Set.of(), Set.of("texts")),
                                UnknownTerms.CARRY),
                        WireRights.FREE);
        assertThat(config.channels()).extracting(Channel::getTerritory).containsExactly(List.of("CH"));
        assertThat(config.channels()).extracting(Channel::getParties).containsExactly(List.of("urn:party:bund"));
        assertThat(EffectiveConfig.lines(config))
                .anyMatch(line -> line.endsWith("text for countries [] not [AT], channels [swiss] not [], "
                        + "pictures for countries [CH, LI] not [], channels [] not [texts], unknown terms CARRY"))
                .anyMatch(line -> line.equals("channel swiss: country:CH, read in [CH], for [urn:party:bund]"));
    }

    @Test
    void tellsAllFaultsOfRights() {
        assertThatThrownBy(() -> read("""
                        wires:
                          - {id: apa, rights: {deniedCountries: [XX], allowedChannels: [Swiss], denied: [AT]}}
                          - {id: sda, rights: {unknownTerms: maybe, pictures: {allowedCountries: [Suisse]}}}
                        channels:
                          - {id: swiss, query: "*:*", territory: [ch]}
                        """))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("wires[0].rights.deniedCountries: 'XX' is no country; codes are ISO 3166-1")
                .hasMessageContaining("wires[0].rights.allowedChannels: 'Swiss' must be lower-case letters")
                .hasMessageContaining("wires[0].rights.denied: unknown key; known here: allowedChannels")
                .hasMessageContaining("wires[1].rights.unknownTerms: 'maybe' must be one of [REFUSE, CARRY]")
                .hasMessageContaining("wires[1].rights.pictures.allowedCountries: 'Suisse' is no country")
                .hasMessageContaining("channels[0].territory: 'ch' is no country");
    }

    @Test
    void readsWhatAChannelDoesAboutEmbargoesAndHowLongItKeepsItsStories() {
        DatelineConfig config = read("""
                channels:
                  - {id: desk, query: "*:*", embargo: DELIVER_MARKED, retentionDays: 90}
                  - {id: all, query: "*:*"}
                """);

        assertThat(config.channels())
                .extracting(Channel::getEmbargoPolicy)
                .containsExactly(EmbargoPolicy.DELIVER_MARKED, EmbargoPolicy.HOLD);
        assertThat(config.channels())
                .extracting(Channel::getRetentionDays)
                .containsExactly(Optional.of(90), Optional.empty());
        assertThat(EffectiveConfig.lines(config))
                .contains("channel desk: *:*, DELIVER_MARKED, kept 90 d", "channel all: *:*");
    }

    @Test
    void tellsAllFaultsOfChannels() {
        assertThatThrownBy(() -> read("""
                        channels:
                          - {id: desk, query: "*:*", embargo: deliver, retentionDays: 6}
                        """))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("channels[0].embargo: 'deliver' must be one of [HOLD, DELIVER_MARKED]")
                .hasMessageContaining("channels[0].retentionDays: '6' must be a whole number from 7 to 36500");
    }

    @Test
    void tellsAllFaultsOfFolders() {
        assertThatThrownBy(() -> read("""
                        wires:
                          - {id: apa, drop: {folder: wires/apa, take: soon, settle: 0ms, evry: 2s}}
                          - {id: ntb, drop: {take: rename}}
                          - {id: tt, drop: {folder: /srv/wires}}
                          - {id: ritzau, drop: {folder: /srv/../srv/wires}}
                          - {id: belga, drop: /srv/belga}
                        """))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("wires[0].drop.folder: 'wires/apa' must be an absolute path")
                .hasMessageContaining("wires[0].drop.take: 'soon' must be rename, done or stable")
                .hasMessageContaining("wires[0].drop.settle: must be from 10ms to 1h")
                .hasMessageContaining("wires[0].drop.evry: unknown key; known here: every, folder, settle, take")
                .hasMessageContaining("wires[1].drop.folder: '' must be an absolute path")
                .hasMessageContaining("wires: 'tt' and 'ritzau' cannot share the folder /srv/wires")
                .hasMessageContaining("wires[4].drop: must be a section");
    }

    @Test
    void readsTheFeedOfAWire() {
        DatelineConfig config = read("""
                wires:
                  - {id: gazette, poll: {url: "https://gazette.example/feed?key=secret", every: 5m}}
                  - {id: valley, poll: {url: "HTTP://valley.example/index.rdf"}}
                  - {id: tt}
                """);

        assertThat(config.wires())
                .extracting(WireConfig::poll)
                .containsExactly(
                        Optional.of(new PollConfig(
                                URI.create("https://gazette.example/feed?key=secret"), Duration.ofMinutes(5))),
                        Optional.of(
                                new PollConfig(URI.create("HTTP://valley.example/index.rdf"), Duration.ofSeconds(60))),
                        Optional.empty());
        assertThat(EffectiveConfig.lines(config))
                .anyMatch(line -> line.endsWith("polls https://gazette.example/feed?**** every 300 s"))
                .anyMatch(line -> line.endsWith("polls HTTP://valley.example/index.rdf every 60 s"));
    }

    @Test
    void tellsAllFaultsOfFeeds() {
        assertThatThrownBy(() -> read("""
                        wires:
                          - {id: a, poll: {url: "ftp://gazette.example/", every: 10ms, evry: 2s}}
                          - {id: b, poll: {url: "https://jane:secret@gazette.example/"}}
                          - {id: c, poll: {every: 48h}}
                          - {id: d, poll: {url: "https://g.example/a b"}}
                          - {id: e, poll: {url: "https://g.example/#now"}}
                          - {id: f, poll: "https://g.example/"}
                        """))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("wires[0].poll.url: must be an http or https address")
                .hasMessageContaining("wires[0].poll.every: must be from 1s to 24h")
                .hasMessageContaining("wires[0].poll.evry: unknown key; known here: every, url")
                .hasMessageContaining("wires[1].poll.url")
                .hasMessageContaining("wires[2].poll.url")
                .hasMessageContaining("wires[2].poll.every")
                .hasMessageContaining("wires[3].poll.url")
                .hasMessageContaining("wires[4].poll.url")
                .hasMessageContaining("wires[5].poll: must be a section")
                .hasMessageNotContaining("secret");
    }

    @Test
    void readsWhatAWireMustKeepTo() {
        DatelineConfig config = read("""
                wires:
                  - {id: apa, rate: {requests: 600, per: 1m, burst: 60}}
                  - {id: dpa, rate: {requests: 10, per: 1s}, formats: [newsml-g2, page]}
                  - {id: sda}
                """);

        assertThat(config.wires())
                .extracting(wire -> wire.rules().rate())
                .containsExactly(
                        Optional.of(new RateLimit(600, Duration.ofMinutes(1), 60)),
                        Optional.of(new RateLimit(10, Duration.ofSeconds(1), 10)),
                        Optional.empty());
        assertThat(EffectiveConfig.lines(config))
                .contains(
                        "wire apa: provider apa, keys [], at most 4194304 bytes, 600 requests in 60000 ms, 60 at once");
    }

    @Test
    void readsSecretsFromWhereTheyAreAndShowsNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("apa.secret"), SECRET + "\n");
        DatelineConfig config =
                new ConfigReader(Map.of("APA_SECRET", SECRET)).read("test.yaml", """
                wires: [{id: apa, secrets: ["%s", "file:%s", "env:APA_SECRET"]}]
                """.formatted(SECRET, file));

        assertThat(config.wires().getFirst().rules().secrets())
                .extracting(secret -> secret.sign("push", Instant.EPOCH, new byte[0]))
                .hasSize(3)
                .containsOnly(new SigningSecret(SECRET).sign("push", Instant.EPOCH, new byte[0]));
        assertThat(EffectiveConfig.lines(config))
                .contains("wire apa: provider apa, keys [], at most 4194304 bytes, secrets [****, ****, ****]")
                .noneMatch(line -> line.contains(SECRET));
        assertThat(config.toString()).doesNotContain(SECRET);
    }

    @Test
    void tellsWhichSecretIsWrongWithoutRepeatingIt() {
        assertThatThrownBy(() -> read("wires: [{id: apa, secrets: [hidden, 'file:nowhere.secret', 'env:NONE']}]"))
                .hasMessageContaining("wires[0].secrets: must be whsec_ and 24 to 64 bytes in base64")
                .hasMessageContaining("wires[0].secrets: file:nowhere.secret the file cannot be read")
                .hasMessageContaining("wires[0].secrets: env:NONE there is no such variable")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void tellsWhatIsWrongWithTheRulesOfAWire() {
        assertThatThrownBy(() -> read("""
                        wires:
                          - {id: apa, rate: {requests: 0, per: 0s, at: 1}}
                          - {id: dpa, rate: {requests: 10, burst: 11}}
                          - {id: sda, rate: 600, formats: [page, newsml]}
                        """))
                .hasMessageContaining("wires[2].formats: 'newsml' is no format; there are ap-media-api, ")
                .hasMessageContaining("wires[0].rate.requests: '0' must be a whole number from 1 to 1000000")
                .hasMessageContaining("wires[0].rate.per: must be longer than nothing")
                .hasMessageContaining("wires[0].rate.at: unknown key; known here: burst, per, requests")
                .hasMessageContaining("wires[1].rate.burst: 11 at once are more than 10 in the whole time")
                .hasMessageContaining("wires[2].rate: must be a section");
    }

    @Test
    void refusesAKeyThatIsThereTwiceAndYamlThatIsNone() {
        assertThatThrownBy(() -> read("kafka: {partitions: 1, partitions: 2}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> read("kafka: ["))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("line");
        assertThatThrownBy(() -> read("- kafka"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("must have keys and values");
        assertThatThrownBy(() -> read("{kafka: 1, wires: {}, ingest: {host: [1]}}"))
                .hasMessageContaining("kafka: must be a section")
                .hasMessageContaining("wires: must be a list")
                .hasMessageContaining("ingest.host: must be a single value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%C4nary",
                "@C4nary",
                "`C4nary",
                "\"C4nary\"def",
                "a: C4nary",
                "!C4nary!x",
                "*C4nary: x",
                "[C4nary",
                "\"\\C4nary\"",
                "'C4nary",
                "\tC4nary: x",
                "C4nary\n    x: [1"
            })
    void whatIsNoYamlIsToldByItsPlaceAndNotByWhatStandsThere(String password) {
        assertThatThrownBy(() -> read("kafka:\n  user: a\n  password: " + password + "\n  x: 1\n"))
                .isInstanceOf(ConfigException.class)
                .message()
                .doesNotContain("C4nary");
    }

    @Test
    void anAddressOfTheRegistryHasNoPasswordInItAndNoneIsRepeated() {
        assertThatThrownBy(() -> read("kafka: {schemaRegistry: 'https://desk:C4nary@registry.example:8081'}"))
                .hasMessageContaining("kafka.schemaRegistry: must be an address without user and password")
                .message()
                .doesNotContain("C4nary");
        assertThat(read("kafka: {schemaRegistry: 'https://registry.example:8081'}")
                        .kafka()
                        .schemaRegistry())
                .isEqualTo("https://registry.example:8081");
    }

    @Test
    void letsTheEnvironmentCountBeforeTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("dateline.yaml"), """
                kafka: {partitions: 3, topicPrefix: file.}
                enrich: {budget: 30ms, names: rules}
                """);
        Map<String, String> environment = Map.of(
                "DATELINE_KAFKA_TOPIC_PREFIX", "environment.",
                "DATELINE_ENRICH_COMMIT_INTERVAL", "7ms",
                "DATELINE_ENRICH_BUDGET", "200ms",
                "DATELINE_ENRICH_NAMES", "perceptron");

        DatelineConfig config = new ConfigReader(environment).file(file);

        assertThat(config.kafka().topicPrefix()).isEqualTo("environment.");
        assertThat(config.kafka().partitions()).isEqualTo(3);
        assertThat(config.enrich())
                .isEqualTo(new EnrichConfig(
                        new StreamsConfig(Duration.ofMillis(7), 1),
                        Duration.ofMillis(200),
                        new NamesConfig(Names.PERCEPTRON, Optional.empty())));
    }

    @Test
    void takesAFolderForAnOnnxModelAndAFileForWeightsOfOnesOwn(@TempDir Path folder) throws IOException {
        Path weights = Files.createFile(folder.resolve("own.model"));

        assertThat(read("enrich: {names: " + folder + "}").enrich().names())
                .isEqualTo(new NamesConfig(Names.ONNX, Optional.of(folder)));
        assertThat(read("enrich: {names: " + weights + "}").enrich().names())
                .isEqualTo(new NamesConfig(Names.PERCEPTRON, Optional.of(weights)));
    }

    @Test
    void saysWhenTheFileIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> new ConfigReader(Map.of()).file(folder.resolve("none.yaml")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("none.yaml")
                .hasMessageContaining("cannot be read");
    }

    @Test
    void printsHowStoriesAreEnriched() {
        List<String> lines = EffectiveConfig.lines(
                read("{enrich: {budget: 1s, names: /srv/names}, wires: [{id: herald, home: CA-NS}]}"));

        assertThat(lines)
                .contains(
                        "enrich=commit every 20 ms, 1 thread(s), at most 1000 ms a story, names by onnx of /srv/names",
                        "wire herald: provider herald, keys [], at most 4194304 bytes, at home in CA-NS");
    }

    @Test
    void printsWhatCountsWithKeysMasked() {
        List<String> lines = EffectiveConfig.lines(read("wires: [{id: apa, keys: [\"" + HASH + "\"]}]"));

        assertThat(lines)
                .contains("kafka.bootstrap=(embedded)", "wire apa: provider apa, keys [****], at most 4194304 bytes")
                .noneMatch(line -> line.contains("0a0a"));
    }

    private static DatelineConfig read(String yaml) {
        return new ConfigReader(Map.of()).read("test.yaml", yaml);
    }
}
