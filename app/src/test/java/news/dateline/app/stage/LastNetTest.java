package news.dateline.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Properties;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.OrderKind;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.StoryOrder;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.registry.SchemaRegistry;
import news.dateline.schemas.registry.SchemaRegistryException;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Under a topology that copies orders from one topic to another, and fails on those of two versions.
class LastNetTest {
    private static final String COPIES = "copies";
    private static final long BAD = 13;
    private static final long DISK_FULL = 14;
    private static final long WORDY = 15;

    private final SchemaCatalog catalog = new SchemaCatalog();
    private final Away registry = new Away();
    private final Topics topics = new Topics("", registry);
    private final Topic<StoryOrder> orders = topics.storiesOrders();
    private final Topic<StoryOrder> written = new Topics("", catalog).storiesOrders();
    private final TopologyTestDriver driver = new TopologyTestDriver(topology(), settings());
    private final TestOutputTopic<String, StoryOrder> copies = driver.createOutputTopic(
            COPIES, written.key().deserializer(), written.value().deserializer());
    private final TestOutputTopic<String, Quarantined> quarantine = output(new Topics("", catalog).wireQuarantine());

    /// What a stage asks for schemas, and sometimes cannot.
    private final class Away implements SchemaRegistry {
        private boolean isAway;

        @Override
        public int register(String subject, Schema schema) {
            answer();
            return catalog.register(subject, schema);
        }

        @Override
        public Schema byId(int id) {
            answer();
            return catalog.byId(id);
        }

        private void answer() {
            if (isAway) {
                throw new SchemaRegistryException("no answer", null);
            }
        }
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aRecordThatCannotBeReadGoesToQuarantineWithItsBytesAndTheNextGoesOn() {
        push(new byte[] {1, 2, 3});
        push(order(1));

        Quarantined kept = quarantine.readValue();
        assertThat(kept.getReason()).isEqualTo("UNREADABLE_RECORD");
        assertThat(kept.getContent().array()).containsExactly(1, 2, 3);
        assertThat(copies.readValuesToList()).hasSize(1);
    }

    @Test
    void aRecordThatAStepFailsOnGoesToQuarantineWithItsBytesAndTheNextGoesOn() {
        byte[] bad = order(BAD);
        push(bad);
        push(order(1));

        Quarantined kept = quarantine.readValue();
        assertThat(kept.getReason()).isEqualTo("STEP_FAILED");
        assertThat(kept.getContent().array()).containsExactly(bad);
        assertThat(copies.readValuesToList()).hasSize(1);
    }

    @Test
    void aRecordThatNearlyFillsOneGoesToQuarantineWithoutItsBytesAndTheNextGoesOn() {
        byte[] large = new byte[Keeping.MAX_RECORD_BYTES - 100];
        Arrays.fill(large, (byte) 1);
        push(large);
        push(order(1));

        Quarantined kept = quarantine.readValue();
        assertThat(kept.getContent().remaining()).isZero();
        assertThat(kept.getTruncated()).isTrue();
        assertThat(kept.getSource()).contains(orders.name() + "-0-0");
        assertThat(copies.readValuesToList()).hasSize(1);
    }

    @Test
    void whatIsSaidOfAFaultIsCut() {
        push(order(WORDY));

        assertThat(quarantine.readValue().getDetail())
                .startsWith("java.lang.IllegalStateException: a")
                .hasSize(2_000);
    }

    @Test
    void whatTheStoreCannotDoEndsTheThreadAndNotTheRecord() {
        assertThatThrownBy(() -> push(order(DISK_FULL))).hasRootCauseInstanceOf(ProcessorStateException.class);

        assertThat(quarantine.isEmpty()).isTrue();
    }

    @Test
    void aRecordThatCannotBeReadWhileTheRegistryIsAwayEndsTheThreadAndNotTheRecord() {
        registry.isAway = true;

        assertThatThrownBy(() -> push(order(1))).hasRootCauseInstanceOf(SchemaRegistryException.class);

        assertThat(quarantine.isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeWrittenWhileTheRegistryIsAwayEndsTheThreadAndNotTheRecord() {
        push(order(BAD));
        quarantine.readValue();
        registry.isAway = true;

        assertThatThrownBy(() -> push(order(1))).hasRootCauseInstanceOf(SchemaRegistryException.class);

        assertThat(quarantine.isEmpty()).isTrue();
    }

    private Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        orders.name(),
                        Consumed.with(orders.key(), orders.value()).withName("from"))
                .mapValues(LastNetTest::step, Named.as("step"))
                .to(COPIES, Produced.with(orders.key(), orders.value()).withName("to"));
        return builder.build();
    }

    private static StoryOrder step(StoryOrder order) {
        if (order.getVersion().orElse(0L) == DISK_FULL) {
            throw new ProcessorStateException("no space left on device");
        }
        if (order.getVersion().orElse(0L) == BAD) {
            throw new IllegalStateException("a step breaks its promise");
        }
        if (order.getVersion().orElse(0L) == WORDY) {
            throw new IllegalStateException("a".repeat(Keeping.MAX_RECORD_BYTES));
        }
        return order;
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("application.id", "last-net-test");
        settings.put("bootstrap.servers", "none:9092");
        settings.put("ensure.explicit.internal.resource.naming", true);
        settings.put("deserialization.exception.handler", LastNet.class);
        settings.put("processing.exception.handler", LastNet.class);
        settings.put(LastNet.TOPICS, new Topics("", catalog));
        settings.put(LastNet.STAGE, "publish");
        return settings;
    }

    private byte[] order(long version) {
        StoryOrder order =
                new StoryOrder("a-story", OrderKind.RELEASE, version, null, "Ada", "asked the wire", Instant.EPOCH);
        return written.value().serializer().serialize(orders.name(), order);
    }

    private void push(byte[] record) {
        driver.createInputTopic(orders.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("a-story", record);
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.key().deserializer(), topic.value().deserializer());
    }
}
