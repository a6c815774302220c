package news.dateline.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import news.dateline.app.TopicContent;
import news.dateline.app.broker.EmbeddedBroker;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.TopicKeeper;
import news.dateline.app.config.DatelineConfig.KafkaConfig;
import news.dateline.app.config.DatelineConfig.StreamsConfig;
import news.dateline.app.config.KafkaSecurity;
import news.dateline.app.data.DataFolder;
import news.dateline.enrich.EnrichStep;
import news.dateline.enrich.EnrichTopology;
import news.dateline.publish.Desk;
import news.dateline.publish.PublishTopology;
import news.dateline.publish.route.LiveChannels;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Stages on a machine whose clock is two hours ahead, and a real broker whose clock is right.
class ClockAheadTest {
    private static final Duration AHEAD = Duration.ofHours(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final KafkaConfig KAFKA = new KafkaConfig("", "", 1, 1, 1, "", KafkaSecurity.NONE);

    private final DataFolder data = DataFolder.ephemeral();
    private final SchemaCatalog catalog = new SchemaCatalog();
    private final Topics topics = new Topics("", catalog);

    @SuppressWarnings("NullAway.Init") // begin sets it.
    private EmbeddedBroker broker;

    @BeforeEach
    void begin() {
        broker = EmbeddedBroker.start(data, 0);
        try (Admin admin = cluster().admin()) {
            new TopicKeeper(admin, KAFKA).ensure(topics.fixed());
        }
    }

    @AfterEach
    void end() {
        broker.close();
        data.delete();
    }

    @Test
    void whatTheyWriteAndRememberIsTakenByTheBroker() throws Exception {
        Topology enrich = EnrichTopology.build(topics, EnrichStep.standard());
        Topology publish = PublishTopology.build(
                topics,
                new AvroSerde<>(LedgerEntry.class, catalog),
                new Desk(new LiveChannels(List.of())::routesFor),
                Clock.offset(Clock.systemUTC(), AHEAD));
        try (StreamsStage enriching = stage("enrich", enrich);
                StreamsStage publishing = stage("publish", publish)) {
            enriching.start();
            publishing.start();
            push(story());

            List<StoryEvent> told =
                    TopicContent.until(cluster(), topics.storiesPublished(), PATIENCE, all -> !all.isEmpty());

            assertThat(told).extracting(StoryEvent::getStoryId).containsExactly("a-ferry");
            assertThat(told.getFirst().getDecidedAt())
                    .isAfter(Instant.now().plus(AHEAD).minus(PATIENCE));
        }
    }

    private StreamsStage stage(String name, Topology topology) {
        StreamsStage.Surroundings surroundings =
                new StreamsStage.Surroundings(cluster(), KAFKA, topics, data.streams(), Optional.empty());
        Properties settings = StreamsStage.settings(name, surroundings, new StreamsConfig(Duration.ofMillis(20), 1));
        return new StreamsStage(Rights.NOT_KNOWN, topology, settings, new StageClients(), new Ahead());
    }

    private void push(WireStory story) throws Exception {
        Topic<WireStory> topic = topics.wireStories();
        try (Producer<String, WireStory> producer =
                cluster().writer(topic.value().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), story.getId(), story))
                    .get();
        }
    }

    private static WireStory story() {
        return WireStory.newBuilder()
                .setId("a-ferry")
                .setTraceId("0af7651916cd43dd8448eb211c80319c")
                .setWire("acme")
                .setProvider("acme")
                .setFormat("page")
                .setReceivedAt(Instant.parse("2026-11-23T06:00:00Z"))
                .setGuid("a-ferry")
                .setContentHash("00")
                .setHeadlines(List.of(
                        LocalizedText.newBuilder().setText("The ferry sails").build()))
                .build();
    }

    private Cluster cluster() {
        return new Cluster(broker.bootstrap());
    }

    /// The machine's time, and two hours more.
    private static final class Ahead implements Time {
        @Override
        public long milliseconds() {
            return SYSTEM.milliseconds() + AHEAD.toMillis();
        }

        @Override
        public long nanoseconds() {
            return SYSTEM.nanoseconds();
        }

        @Override
        public void sleep(long millis) {
            SYSTEM.sleep(millis);
        }

        @Override
        public void waitObject(Object object, Supplier<Boolean> condition, long deadline) throws InterruptedException {
            SYSTEM.waitObject(object, condition, deadline - AHEAD.toMillis());
        }
    }
}
