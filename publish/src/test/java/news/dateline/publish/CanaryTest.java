package news.dateline.publish;

import static news.dateline.publish.Stories.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import news.dateline.publish.route.Router;
import news.dateline.schemas.Canary;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.DecisionKind;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.OrderKind;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryOrder;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes on the canaries' wire, no channel hears of it: not one that asks for everything, not a trusted one.
class CanaryTest {
    private final SchemaCatalog catalog = new SchemaCatalog();
    private final Topics topics = new Topics("", catalog);
    private final Router router = new Router(List.of(
            channel("all", "*:*", EmbargoPolicy.HOLD),
            channel("trusted", "*:*", EmbargoPolicy.DELIVER_MARKED),
            channel("by-wire", "wire:" + Canary.WIRE, EmbargoPolicy.HOLD)));
    private Instant now = NOON;
    private final TopologyTestDriver driver = new TopologyTestDriver(
            PublishTopology.build(
                    topics, new AvroSerde<>(LedgerEntry.class, catalog), new Desk(router::routesFor), () -> now),
            settings(),
            NOON);

    @AfterEach
    void close() {
        driver.close();
    }

    static Stream<EnrichedStory> versions() {
        return Stream.of(
                Stories.usable(1),
                Stories.correction(2),
                Stories.with(3, PubStatus.WITHHELD),
                Stories.with(4, PubStatus.CANCELED),
                Stories.embargoed(5, Optional.of(NOON.plusSeconds(5))),
                Stories.embargoed(6, Optional.empty()));
    }

    @Test
    void theSameStoryOfAnotherWireIsHeardOnAllThree() {
        enriched(Stories.usable(1));

        assertThat(heard()).containsExactly("all", "trusted", "stories.published");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void noVersionIsHeardAnywhereAndItsEndIsADecision(EnrichedStory version) {
        EnrichedStory canary = canary(version);
        enriched(canary);
        enriched(canary);
        pass(Duration.ofSeconds(10));

        assertThat(heard()).isEmpty();
        assertThat(read(topics.storiesDecisions()))
                .extracting(StoryDecision::getKind)
                .containsExactly(DecisionKind.DUPLICATE, DecisionKind.DUPLICATE);
    }

    @ParameterizedTest
    @EnumSource(OrderKind.class)
    void whoeverOrdersSomethingAboutItGetsNothingOut(OrderKind kind) {
        versions().map(CanaryTest::canary).forEach(this::enriched);
        for (String channel : new String[] {null, "all", "by-wire"}) {
            StoryOrder order = new StoryOrder(Stories.ID, kind, 1L, channel, "Ada", "by mistake", now);
            pipe(topics.storiesOrders(), order);
        }

        assertThat(heard()).isEmpty();
    }

    // Each topic on which a reader would find an event.
    private List<String> heard() {
        Stream<Topic<?>> told = Stream.of(
                topics.channel("all"), topics.channel("trusted"), topics.channel("by-wire"), topics.storiesPublished());
        return told.filter(topic -> !read(topic).isEmpty())
                .map(topic -> topic.name().replace("channel.", ""))
                .toList();
    }

    private <V> List<V> read(Topic<V> topic) {
        return driver.createOutputTopic(
                        topic.name(), topic.key().deserializer(), topic.value().deserializer())
                .readValuesToList();
    }

    private void enriched(EnrichedStory story) {
        pipe(topics.storiesEnriched(), story);
    }

    private <V> void pipe(Topic<V> topic, V value) {
        driver.createInputTopic(
                        topic.name(), topic.key().serializer(), topic.value().serializer())
                .pipeInput(Stories.ID, value);
    }

    private void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    private static EnrichedStory canary(EnrichedStory version) {
        WireStory marked =
                WireStory.newBuilder(version.getStory()).setWire(Canary.WIRE).build();
        return new EnrichedStory(marked, version.getEnrichment());
    }

    private static Channel channel(String id, String query, EmbargoPolicy embargo) {
        return new Channel(id, id, query, embargo, List.of(), null);
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("application.id", "canary-test");
        settings.put("bootstrap.servers", "none:9092");
        return settings;
    }
}
