package news.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.app.machine.WireKeys;
import news.dateline.ingest.http.PushHandler;
import news.dateline.ingest.receipts.ReceiptBook;
import news.dateline.ingest.receipts.ReceiptReader;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.PushReceipt;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What wires were told, on the real broker: known to every instance and over a restart.
class ReceiptsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_KEYS = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private int key;
    private String answer = "";

    @Test
    void areKnownToOtherInstancesAndAfterARestart() throws Exception {
        DatelineConfig config = new ConfigReader(Map.of()).defaults();
        DataFolder data = new DataFolder(folder);
        List<WireConfig> wires = WireKeys.withKeys(config.wires(), data);
        try (Backbone backbone = Backbone.start(config, data, 0)) {
            ReceiptBook book = PushHandler.receipts(Clock.systemUTC());
            try (Stages one = new Stages(backbone, data, Optional.empty());
                    Stages other = new Stages(backbone, data, Optional.empty());
                    ReceiptReader reader = reader(backbone, book)) {
                reader.start(Clock.systemUTC());
                int port = one.ingest(wires, 0);
                int otherPort = other.ingest(wires, 0);
                assertThat(comesToKnow(port, otherPort, book))
                        .as("the other instance knows the answer")
                        .isTrue();
            }
            spoil(backbone);
            try (Stages restarted = new Stages(backbone, data, Optional.empty())) {
                assertThat(isReplay(restarted.ingest(wires, 0))).isTrue();
            }
        }
    }

    @Test
    void arePassedOverWhereTheyCannotBeRead() throws Exception {
        DatelineConfig config = new ConfigReader(Map.of()).defaults();
        try (Backbone backbone = Backbone.start(config, new DataFolder(folder), 0)) {
            Topic<PushReceipt> topic = backbone.topics().wireReceipts();
            ReceiptBook book = PushHandler.receipts(Clock.systemUTC());
            try (ReceiptReader reader = reader(backbone, book)) {
                reader.start(Clock.systemUTC());
                spoil(backbone);
                try (var producer = producer(backbone)) {
                    byte[] receipt = topic.value().serializer().serialize(topic.name(), receipt());
                    producer.send(new ProducerRecord<>(topic.name(), 0, "meridian/ferry", receipt))
                            .get();
                }

                assertThat(Eventually.within(
                                PATIENCE, () -> book.find("meridian", "ferry").isPresent()))
                        .isTrue();
            }
        }
    }

    private static ReceiptReader reader(Backbone backbone, ReceiptBook book) {
        Topic<PushReceipt> topic = backbone.topics().wireReceipts();
        return new ReceiptReader(backbone.cluster().reader(topic.value().deserializer()), topic.name(), book);
    }

    private static void spoil(Backbone backbone) throws Exception {
        String topic = backbone.topics().wireReceipts().name();
        try (var producer = producer(backbone)) {
            for (int partition = 0; partition < backbone.config().kafka().partitions(); partition++) {
                producer.send(new ProducerRecord<>(topic, partition, "meridian/spoilt", new byte[] {1, 2, 3}))
                        .get();
            }
        }
    }

    private static KafkaProducer<String, byte[]> producer(Backbone backbone) {
        return new KafkaProducer<>(
                backbone.cluster().clientSettings(), new StringSerializer(), new ByteArraySerializer());
    }

    // An instance that is asked before it knows answers anew, for good: each attempt has a key of its own. It is asked
    // when
    // another reader of the topic knows, which may still be a moment before it does.
    private boolean comesToKnow(int port, int otherPort, ReceiptBook book) throws Exception {
        for (key = 1; key <= MOST_KEYS; key++) {
            HttpResponse<String> first = push(port);
            assertThat(first.statusCode()).isEqualTo(202);
            answer = first.body();
            String asked = "naxos-" + key;
            assertThat(Eventually.within(
                            PATIENCE, () -> book.find("pages", asked).isPresent()))
                    .isTrue();
            if (isReplay(otherPort)) {
                return true;
            }
        }
        return false;
    }

    private boolean isReplay(int port) throws Exception {
        HttpResponse<String> response = push(port);
        return response.body().equals(answer)
                && response.headers().firstValue("Idempotency-Replayed").isPresent();
    }

    private HttpResponse<String> push(int port) throws Exception {
        // A page: nothing but the key says that it is the same.
        byte[] page = "Ferry to Naxos is back\n\nThe ferry to Naxos sailed again on Monday, its owner said."
                .getBytes(StandardCharsets.UTF_8);
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/wires/pages/stories"))
                        .header(
                                "Authorization",
                                "Bearer " + new DataFolder(folder).key("pages").orElseThrow())
                        .header("Content-Type", "text/plain")
                        .header("Idempotency-Key", "\"naxos-" + key + "\"")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(page))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static PushReceipt receipt() {
        return PushReceipt.newBuilder()
                .setTraceId("0".repeat(32))
                .setWire("meridian")
                .setIdempotencyKey("ferry")
                .setFingerprint("0".repeat(64))
                .setStatus(202)
                .setMediaType("application/json")
                .setBody("{}")
                .setAnsweredAt(Clock.systemUTC().instant())
                .build();
    }
}
