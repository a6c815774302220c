package news.dateline.ops.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import news.dateline.ops.canary.CanaryFacts;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.lag.ClusterTopics;
import news.dateline.ops.lag.TestBroker;
import news.dateline.ops.lag.TestStage;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the monitor counts over measurements that fail, on Kafka's own server.
@Timeout(90)
class MonitorCountsTest {
    private static final Topic<Quarantined> QUARANTINE = Records.TOPICS.wireQuarantine();

    private final BlockingQueue<Snapshot> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<BrokerAwayException> failed = new LinkedBlockingQueue<>();
    private volatile boolean away;

    @Test
    void countsEachRecordOnceThoughMeasurementsFailAndTopicsAreReadAnew(@TempDir Path folder) throws Exception {
        try (TestBroker broker = new TestBroker(folder);
                Admin admin = Admin.create(broker.connection());
                KafkaProducer<byte[], byte[]> writer =
                        new KafkaProducer<>(broker.connection(), new ByteArraySerializer(), new ByteArraySerializer());
                Monitor monitor = Monitor.of(sources(broker), Duration.ofMillis(50), Clock.systemUTC())) {
            for (Topic<?> topic : Records.TOPICS.fixed()) {
                TestStage.create(admin, topic.name(), 1);
            }
            refuse(writer, Instant.now().minus(Duration.ofDays(2)));
            come(writer);
            monitor.tell(told::add);
            monitor.start();
            await(snapshot -> stories(snapshot) > 0);

            away = true;
            failed.take();
            come(writer);
            failed.clear();
            // The first may have been under way before; the second has read all.
            failed.take();
            failed.take();
            away = false;
            Snapshot back = await(snapshot -> stories(snapshot) > 1);

            assertThat(stories(back)).isEqualTo(2);
            assertThat(back.heard().quarantined())
                    .as("what is there, however old")
                    .hasSize(3);
            assertThat(back.heard().counts())
                    .singleElement()
                    .satisfies(count -> assertThat(count.seen()).isEqualTo(2));
            assertThat(back.heard().quarantinedBy()).containsEntry(Priority.FLASH, 2L);
            assertThat(back.heard().enriched().stream()
                            .filter(latency -> latency.priority() == Priority.FLASH)
                            .flatMap(latency -> latency.counts().stream())
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(2);
        }
    }

    // Fails when all has been read: what was taken in is counted, and comes by again.
    private Sources sources(TestBroker broker) {
        return new Sources(
                broker.connection(),
                Records.TOPICS,
                List.of(),
                new ClusterTopics(Set.of(), "channel."),
                Map.of(),
                () -> {
                    if (away) {
                        BrokerAwayException fishing = new BrokerAwayException("gone fishing", null);
                        failed.add(fishing);
                        throw fishing;
                    }
                    return CanaryFacts.NONE;
                });
    }

    // A story is heard, enriched and refused; a flash.
    private static void come(KafkaProducer<byte[], byte[]> writer) throws Exception {
        send(writer, Records.TOPICS.wireLanes().express(), new byte[] {9, 9, 9, 9, 9, 9});
        send(writer, Records.TOPICS.enrichedLanes().express(), new byte[0]);
        refuse(writer, Instant.now());
    }

    private static void refuse(KafkaProducer<byte[], byte[]> writer, Instant at) throws Exception {
        Quarantined value = Quarantined.newBuilder()
                .setTraceId("0a".repeat(16))
                .setStage("publish")
                .setReason("NO_PLACE")
                .setReceivedAt(at)
                .setQuarantinedAt(at)
                .setContent(ByteBuffer.wrap(new byte[] {1}))
                .build();
        send(writer, QUARANTINE, QUARANTINE.value().serializer().serialize(QUARANTINE.name(), value));
    }

    private static void send(KafkaProducer<byte[], byte[]> writer, Topic<?> topic, byte[] value) throws Exception {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic.name(), new byte[0], value);
        new StoryHeaders("0a".repeat(16), Instant.now(), "meridian", Priority.FLASH)
                .toBytes()
                .forEach(record.headers()::add);
        writer.send(record).get();
    }

    private static long stories(Snapshot snapshot) {
        return snapshot.heard().stories().getOrDefault("meridian", 0L);
    }

    // No number goes back meanwhile.
    private Snapshot await(Predicate<Snapshot> wanted) throws InterruptedException {
        Map<String, Long> highest = new HashMap<>();
        while (true) {
            Snapshot next = told.take();
            next.heard()
                    .counts()
                    .forEach(count -> assertThat(highest.merge(count.key().reason(), count.seen(), Math::max))
                            .isEqualTo(count.seen()));
            assertThat(highest.merge("stories", stories(next), Math::max)).isEqualTo(stories(next));
            if (wanted.test(next)) {
                return next;
            }
        }
    }
}
