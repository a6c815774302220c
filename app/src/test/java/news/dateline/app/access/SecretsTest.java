package news.dateline.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.app.Eventually;
import news.dateline.app.NewsItems;
import news.dateline.app.data.DataFolder;
import news.dateline.app.poll.FeedServer;
import news.dateline.http.KeyHash;
import news.dateline.ingest.http.SigningSecret;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets in the configuration, the environment and the requests of a single machine: where they are afterwards.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class SecretsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final CanarySecrets SECRETS = new CanarySecrets();
    private static final List<String> PLACES = List.of(
            "/",
            "/topics",
            "/channels",
            "/wires",
            "/story",
            "/quarantine",
            "/embargoes",
            "/incidents",
            "/login",
            "/v1/ops/topics",
            "/v1/ops/stages",
            "/v1/ops/groups",
            "/v1/ops/channels",
            "/v1/ops/wires",
            "/v1/ops/embargoes",
            "/v1/ops/incidents",
            "/v1/ops/quarantine",
            "/v1/ops/history",
            "/livez",
            "/readyz",
            "/openapi.json",
            "/metrics");

    @TempDir
    private static Path folder;

    private static FeedServer feeds;
    private static LoggingMachine machine;
    private static String key;
    private static String operate;
    private static String read;
    private static String signing;
    /// All that was answered, each with what was asked.
    private static final Map<String, String> ANSWERS = new HashMap<>();
    /// All that is in topics.
    private static final List<String> RECORDED = new ArrayList<>();

    @BeforeAll
    static void putSecretsEverywhereAndStop() throws Exception {
        feeds = new FeedServer();
        feeds.publish("feed", "urn:polled");
        Path data = folder.resolve("data");
        Path config = config();
        Map<String, String> environment = Map.of(
                "DATELINE_KEY", SECRETS.random("push key in the environment"),
                "READ_HASH", KeyHash.of(read).text(),
                "SIGNING", SECRETS.signing("signing secret in the environment"));
        machine = new LoggingMachine(config, data, folder.resolve("output"), environment);
        try {
            push();
            ask();
            readAllTopics();
        } finally {
            machine.close();
            feeds.close();
        }
    }

    @AfterAll
    static void forget() {
        ANSWERS.clear();
        RECORDED.clear();
    }

    @Test
    void thereAreTwentyAtLeast() {
        assertThat(SECRETS.count()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void noneIsInWhatTheMachineLogsAndPrints() {
        String output = machine.output();

        assertThat(output).contains("DEBUG", "ProducerConfig", "kafka.user=newsroom, password ****");
        assertThat(SECRETS.in(output)).as(() -> lines(output)).isEmpty();
    }

    @Test
    void noneIsOnAPageOrAMetricOrInAnyAnswer() {
        assertThat(ANSWERS).hasSizeGreaterThan(PLACES.size() * 2);
        assertThat(ANSWERS)
                .allSatisfy((asked, answer) ->
                        assertThat(SECRETS.in(answer)).as(asked).isEmpty());
    }

    @Test
    void noneIsInAnyTopic() {
        String recorded = String.join("\n", RECORDED);

        assertThat(recorded).contains("Ferry strike ends in Greece", feeds.url("feed"));
        assertThat(SECRETS.in(recorded)).isEmpty();
    }

    @Test
    void theDataFolderHasNoneButTheKeysThatWereMadeHere() throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!SECRETS.in(Files.readAllBytes(file)).isEmpty()) {
                    files.add(folder.resolve("data").relativize(file).toString());
                }
            }
        }

        assertThat(files).isEqualTo(Set.of("keys.properties"));
    }

    private static Path config() throws Exception {
        key = SECRETS.random("wire's key");
        operate = SECRETS.random("token that may act");
        read = SECRETS.random("token that may read");
        signing = SECRETS.signing("signing secret in a file");
        Authority.Signed identity = new Authority(folder).sign("newsroom", -1, 3);
        SECRETS.add("private key", identity.key().lines().skip(1).findFirst().orElseThrow());
        return Files.writeString(folder.resolve("newsroom.yaml"), """
                kafka:
                  user: newsroom
                  password: %s
                  tls: {authorities: %s, certificate: %s, key: %s}
                ops:
                  interval: 1s
                  tokens:
                    - {name: night-desk, role: operate, hash: "%s"}
                    - {name: prometheus, hash: "env:READ_HASH"}
                wires:
                  - {id: meridian, keys: ["%s", "file:%s"]}
                  - {id: signed, secrets: ["file:%s", "env:SIGNING", "%s"]}
                  - {id: made, cadence: 1h}
                  - {id: polled, poll: {url: "%s?key=%s", every: 1s}}
                channels: [{id: all, query: "*:*"}]
                """.formatted(
                        SECRETS.random("password of Kafka"),
                        kept("ca.crt", identity.certificate()),
                        kept("user.crt", identity.certificate()),
                        kept("user.key", identity.key()),
                        KeyHash.of(operate).text(),
                        KeyHash.of(key).text(),
                        kept(
                                "older.hash",
                                KeyHash.of(SECRETS.random("wire's older key")).text()),
                        kept("signing", signing),
                        SECRETS.signing("signing secret in the configuration"),
                        feeds.url("feed"),
                        SECRETS.random("key of a feed")));
    }

    private static Path kept(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void push() throws Exception {
        byte[] story = NewsItems.greek("urn:ferry", 1);
        SECRETS.add("key that was made here", made());
        assertThat(send(at("made", "").header("Authorization", "Bearer " + made()), story))
                .isEqualTo(202);
        assertThat(send(at("meridian", "").header("Authorization", "Bearer " + key), story))
                .isEqualTo(202);
        assertThat(send(
                        at("meridian", "").header("Authorization", "Bearer " + key),
                        "<newsItem".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(422);
        assertThat(send(at("meridian", "").header("Authorization", "Bearer " + SECRETS.random("wrong key")), story))
                .isEqualTo(401);
        assertThat(send(at("meridian", "").header("Authorization", basic(SECRETS.random("password of Basic"))), story))
                .isEqualTo(401);
        assertThat(send(at("meridian", "?key=" + SECRETS.random("key in a query")), story))
                .isEqualTo(401);
        assertThat(send(at("meridian", "").header("X-Api-Key", SECRETS.random("key in a header of its own")), story))
                .isEqualTo(401);
        assertThat(send(at("nobody", "").header("Authorization", "Bearer " + SECRETS.random("key of no wire")), story))
                .isGreaterThanOrEqualTo(400);
        Instant now = Instant.now();
        assertThat(send(signed(now, new SigningSecret(signing).sign("1", now, story)), story))
                .isEqualTo(202);
        assertThat(send(signed(now, "v1," + SECRETS.random("wrong signature")), story))
                .isEqualTo(401);
    }

    private static void ask() throws Exception {
        URI ops = machine.ops();
        String cookie = login(operate);
        SECRETS.add("session", cookie.split("=", 2)[1]);
        login(SECRETS.random("wrong token in the form"));
        awaitMeasured(ops);
        for (String place : PLACES) {
            get(ops.resolve(place), "Authorization", "Bearer " + read);
            get(ops.resolve(place), "Cookie", cookie);
        }
        get(ops.resolve("/metrics"), "Authorization", "Bearer " + SECRETS.random("wrong token"));
        get(ops.resolve("/topics"), "Cookie", cookie.split("=", 2)[0] + "=" + SECRETS.random("forged session"));
        get(ops.resolve("/metrics?token=" + SECRETS.random("token in a query")), "Accept", "*/*");
        HttpRequest replay = HttpRequest.newBuilder(ops.resolve("/v1/ops/quarantine:replay"))
                .header("Authorization", "Bearer " + operate)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"filter\": {}, \"dryRun\": false}"))
                .build();
        take("replay", HTTP.send(replay, HttpResponse.BodyHandlers.ofString()));
        get(machine.wires().resolve("/openapi.json"), "Accept", "*/*");
        get(machine.wires().resolve("/subjects"), "Accept", "*/*");
    }

    private static void awaitMeasured(URI ops) throws InterruptedException {
        assertThat(Eventually.within(PATIENCE, () -> {
                    try {
                        return get(ops.resolve("/v1/ops/quarantine"), "Authorization", "Bearer " + read)
                                .contains("XML_NOT_WELL_FORMED");
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isTrue();
    }

    private static String login(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(machine.ops().resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        ANSWERS.put("login " + ANSWERS.size(), response.body());
        return response.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.split(";", 2)[0])
                .orElse("");
    }

    private static HttpRequest.Builder at(String wire, String query) {
        return HttpRequest.newBuilder(machine.wires().resolve("/v1/wires/" + wire + "/stories" + query))
                .header("Content-Type", "application/xml");
    }

    private static HttpRequest.Builder signed(Instant at, String signature) {
        return at("signed", "")
                .header("webhook-id", "1")
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .header("webhook-signature", signature);
    }

    private static int send(HttpRequest.Builder request, byte[] body) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(
                request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.ofString());
        take("push", response);
        return response.statusCode();
    }

    private static String get(URI place, String header, String value) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(place).header(header, value).build(), HttpResponse.BodyHandlers.ofString());
        take(place.getPath(), response);
        return response.body();
    }

    private static void take(String asked, HttpResponse<String> response) {
        ANSWERS.put(
                asked + " " + ANSWERS.size(),
                response.statusCode() + " " + response.headers().map() + response.body());
    }

    private static String made() {
        return new DataFolder(folder.resolve("data")).key("made").orElseThrow();
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("wires:" + password).getBytes(StandardCharsets.US_ASCII));
    }

    private static void readAllTopics() {
        Map<String, Object> settings = Map.of("bootstrap.servers", machine.broker());
        try (KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = reader.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(100)).forEach(record -> RECORDED.add(text(record)));
            }
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        Stream.concat(
                        Stream.of(record.key(), record.value()),
                        Stream.of(record.headers().toArray()).map(header -> header.value()))
                .filter(bytes -> bytes != null)
                .forEach(bytes -> text.append(new String(bytes, StandardCharsets.ISO_8859_1))
                        .append('\n'));
        return text.toString();
    }

    // Only what is wrong: the rest is some megabytes.
    private static String lines(String output) {
        return String.join(
                "\n",
                output.lines()
                        .filter(line -> !SECRETS.in(line).isEmpty())
                        .limit(20)
                        .toList());
    }
}
