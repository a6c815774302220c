package news.dateline.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.app.Eventually;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.OpsWiring;
import news.dateline.app.machine.SingleMachine;
import news.dateline.app.push.PushClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ops port of a single machine that has had a few stories, against its description, its metrics against what
/// alerts and dashboards ask for.
class OpsPortTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("deploy");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern SAMPLE = Pattern.compile("([a-z_]+)(\\{[^}]*})? (\\S+)");
    private static final Pattern NAMED = Pattern.compile("\\b((?:dateline|kafka_consumergroup)_[a-z_]+)");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path temporary;

    @SuppressWarnings("NullAway.Init")
    private static SingleMachine machine;

    @SuppressWarnings("NullAway.Init")
    private static Description description;

    private static String trace = "";
    private static String story = "";

    @BeforeAll
    static void start() throws Exception {
        DataFolder folder = new DataFolder(temporary.resolve("data"));
        Path config = temporary.resolve("newsroom.yaml");
        Files.writeString(config, """
                ops: {interval: 1s, canary: 1s}
                wires: [{id: meridian, cadence: 1h, rate: {requests: 4}}]
                channels: [{id: all, query: "*:*"}]
                """);
        machine = SingleMachine.start(new ConfigReader(Map.of()).file(config), folder, 0);
        PushClient client = new PushClient(
                machine.http(), "meridian", folder.key("meridian").orElseThrow());
        push(client, item("urn:ferry", ""));
        push(
                client,
                item(
                        "urn:held",
                        "<embargoed>" + Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS)
                                + "</embargoed>"));
        push(client, "<newsItem");
        push(client, item("urn:second", ""));
        push(client, item("urn:one-too-many", ""));
        description = new Description(get("/openapi.json").body());
        await("/v1/ops/embargoes", "meridian");
        trace = find("/v1/ops/quarantine", "\"trace\":\"([0-9a-f]{32})\"");
        await("/metrics", "priority=\"routine\",to=\"published\"} 2");
        await("/metrics", "dateline_canary_latency_seconds_bucket{");
        story = find("/v1/ops/embargoes", "\"storyId\":\"([^\"]+)\"");
    }

    @AfterAll
    static void stop() {
        machine.close();
    }

    @Test
    void answersAsItIsDescribedAndNothingThatIsNot() throws Exception {
        Set<String> paths = new TreeSet<>();
        description.document().path("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                paths.add(path.getKey());
            }
        });
        paths.remove("/v1/ops/live");
        for (String path : paths) {
            check(path, path.replace("{trace}", trace).replace("{id}", story));
            check(path, path.replace("{trace}", trace).replace("{id}", story), "Authorization", "Bearer wrong");
        }
        check("/v1/ops/quarantine", "/v1/ops/quarantine?stage=ingest&reason=none&since=2026-05-04T12:00:00Z");
        check("/v1/ops/quarantine", "/v1/ops/quarantine?since=yesterday");
        check("/v1/ops/history", "/v1/ops/history?since=%25");
        check("/v1/ops/quarantine/{trace}", "/v1/ops/quarantine/none");
        check("/v1/ops/stories/{id}", "/v1/ops/stories/none");
        check("/v1/ops/stories/{id}/trace", "/v1/ops/stories/" + trace + "/trace");
        check("/v1/ops/stories/{id}/trace", "/v1/ops/stories/none/trace");
        replays();

        Set<String> unseen = new TreeSet<>(description.described());
        unseen.removeAll(description.seen());
        // What takes a broker that is away or refuses, another method or name, another replay, a token that only
        // reads, or the stream has tests of its own.
        unseen.removeIf(place ->
                place.matches(".* (?:405|409|421|500|503)(?:,.*)?|get /v1/ops/live .*|post .* 403, NOT_ALLOWED"));
        assertThat(unseen).isEmpty();
    }

    @Test
    void listsEveryPathThatAProgramMayAsk() throws Exception {
        for (String path : List.of("/v1/ops/pages", "/v1/ops/", "/metrics/")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("/v1/ops/live", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(401);
    }

    @Test
    void showsWhatIsInQuarantineAsText() throws Exception {
        assertThat(get("/v1/ops/quarantine/" + trace).body())
                .contains("\"text\":\"<newsItem\"")
                .contains("\"reason\":\"XML_NOT_WELL_FORMED\"");
    }

    @Test
    void hasNoNumberInItsMetricsThatIsNone() throws Exception {
        List<String> samples = get("/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(samples).hasSizeGreaterThan(100).allSatisfy(sample -> {
            Matcher matcher = SAMPLE.matcher(sample);
            assertThat(matcher.matches()).as(sample).isTrue();
            assertThat(Double.parseDouble(matcher.group(3))).as(sample).isFinite();
        });
    }

    @Test
    void countsWhatWiresPushedAndWhatCameOfIt() throws Exception {
        assertThat(get("/metrics").body())
                .contains("dateline_ingest_requests_total{code=\"202\",wire=\"meridian\"} 3.0")
                .contains("dateline_ingest_requests_total{code=\"422\",wire=\"meridian\"} 1.0")
                .contains("dateline_ratelimit_rejected_total{wire=\"meridian\"} 1.0")
                .containsPattern("dateline_ingest_bytes_total\\{wire=\"meridian\"} [1-9]")
                .contains("dateline_quarantine_records_total{reason=\"XML_NOT_WELL_FORMED\",stage=\"ingest\"} 1.0")
                .contains("dateline_embargo_held{wire=\"meridian\"} 1.0")
                .containsPattern("dateline_embargo_next_release_seconds 3[56]\\d\\d\\.")
                .contains("dateline_embargo_early_release_total 0.0")
                .contains(
                        "dateline_story_latency_seconds_count{from=\"received\",priority=\"routine\",to=\"enriched\"} 3")
                .contains(
                        "dateline_story_latency_seconds_count{from=\"received\",priority=\"routine\",to=\"published\"} 2")
                .contains("dateline_wire_expected_seconds{wire=\"meridian\"} 3600.0");
    }

    @Test
    void canariesComeOutAndAreNoStories() throws Exception {
        find("/metrics", "(dateline_canary_seen_total [3-9])");

        assertThat(get("/metrics").body())
                .contains("dateline_canary_lost_total 0.0")
                .contains("dateline_wire_stories_total{wire=\"meridian\"}")
                .doesNotContain("wire=\"dateline-canary\"");
    }

    @Test
    void labelsNoMetricWithAnIdentifier() throws Exception {
        assertThat(get("/metrics").body())
                .doesNotContain(trace)
                .doesNotContain(story)
                .doesNotContain("urn:");
    }

    @Test
    void everyMetricOfAlertsAndDashboardsIsThere() throws Exception {
        Set<String> there = get("/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toCollection(TreeSet::new));

        for (String file : List.of("prometheus/dateline.rules.yml", "grafana/dateline.json")) {
            Set<String> named = NAMED.matcher(Files.readString(ROOT.resolve(file)))
                    .results()
                    .map(name -> name.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).as(file).isNotEmpty();
            named.removeAll(there);
            assertThat(named).as("%s: named there and by no metric", file).isEmpty();
        }
    }

    @Test
    void actsOnlyForTheTokenInTheDataFolder() throws Exception {
        String token =
                new DataFolder(temporary.resolve("data")).key(OpsWiring.TOKEN).orElseThrow();

        assertThat(get("/v1/ops/stages", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        assertThat(get("/v1/ops/stages").statusCode()).isEqualTo(200);
    }

    private static void replays() throws Exception {
        String operates = "Bearer "
                + new DataFolder(temporary.resolve("data")).key(OpsWiring.TOKEN).orElseThrow();
        String dry = "{\"dryRun\":true,\"filter\":{\"reason\":\"XML_NOT_WELL_FORMED\"}}";

        assertThat(replay(dry, "Authorization", operates))
                .contains("\"records\":1")
                .contains("REFUSED_AGAIN");
        replay("{}", "Authorization", operates);
        replay(" ".repeat(70_000), "Authorization", operates);
        replay(dry, "Authorization", "Bearer wrong");
        replay(dry, "Authorization", operates, "Origin", "http://elsewhere.example");
    }

    private static String replay(String order, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(machine.ops() + "/v1/ops/quarantine:replay"))
                .POST(HttpRequest.BodyPublishers.ofString(order))
                .headers(headers);
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        check("/v1/ops/quarantine:replay", "post", answer);
        return answer.body();
    }

    private static void check(String described, String path, String... headers) throws Exception {
        check(described, "get", get(path, headers));
    }

    private static void check(String described, String method, HttpResponse<String> answer) throws Exception {
        description.check(
                described,
                method,
                new Reply(answer.statusCode(), Reply.small(answer.headers().map()), answer.body()));
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(machine.ops() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void await(String path, String content) throws Exception {
        find(path, "(" + Pattern.quote(content) + ")");
    }

    private static String find(String path, String pattern) throws Exception {
        Pattern wanted = Pattern.compile(pattern);
        List<String> found = new ArrayList<>();
        assertThat(Eventually.within(PATIENCE, () -> {
                    Matcher matcher = wanted.matcher(get(path).body());
                    return matcher.find() && found.add(matcher.group(1));
                }))
                .as("%s has %s in time", path, pattern)
                .isTrue();
        return found.getFirst();
    }

    private static void push(PushClient client, String message) throws Exception {
        client.push(message.getBytes(StandardCharsets.UTF_8), "application/xml", Optional.empty());
    }

    private static String item(String guid, String more) {
        return "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='" + guid + "' version='1'><itemMeta>"
                + "<versionCreated>2026-05-04T11:00:00Z</versionCreated>" + more + "</itemMeta>"
                + "<contentMeta><headline>Bridge opens in Porto</headline></contentMeta></newsItem>";
    }
}
