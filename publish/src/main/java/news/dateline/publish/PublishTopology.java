package news.dateline.publish;

import java.time.InstantSource;
import java.util.Set;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.StoryOrder;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// Both lanes of `stories.enriched` and `stories.orders` → fold, ledger, embargo, channels → `channel.<id>` and
/// `stories.published`;
/// what needs a person → `wire.quarantine`; what makes no event → `stories.decisions`; what waits →
/// `stories.embargoes`.
public final class PublishTopology {
    /// The store of what is known of each story.
    public static final String LEDGER = "ledger";

    private PublishTopology() {}

    /// The topology.
    ///
    /// @param topics the installation's topics
    /// @param ledger serde of the ledger's entries
    /// @param desk the rules
    /// @param clock what embargoes are held against
    public static Topology build(Topics topics, Serde<LedgerEntry> ledger, Desk desk, InstantSource clock) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(LEDGER), Serdes.String(), ledger));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(FoldProcessor.EMBARGOES), Serdes.String(), Serdes.String()));

        KStream<String, Outgoing> outgoing = incoming(builder, topics)
                .process(
                        () -> new FoldProcessor(desk, clock),
                        Named.as("fold-and-route"),
                        LEDGER,
                        FoldProcessor.EMBARGOES);

        Topic<StoryEvent> published = topics.storiesPublished();
        outgoing.flatMapValues(PublishTopology::event, Named.as("only-events"))
                .to(
                        (storyId, event, context) -> topicOf(topics, event).name(),
                        Produced.with(published.key(), published.value()).withName("write-events"));

        Topic<Quarantined> quarantine = topics.wireQuarantine();
        outgoing.flatMapValues(PublishTopology::quarantined, Named.as("only-quarantined"))
                .selectKey((storyId, waits) -> waits.getTraceId(), Named.as("key-by-trace"))
                .to(
                        quarantine.name(),
                        Produced.with(quarantine.key(), quarantine.value()).withName("write-quarantine"));

        Topic<StoryDecision> decisions = topics.storiesDecisions();
        outgoing.flatMapValues(PublishTopology::decided, Named.as("only-decisions"))
                .to(
                        decisions.name(),
                        Produced.with(decisions.key(), decisions.value()).withName("write-decisions"));

        Topic<StoryDecision> embargoes = topics.storiesEmbargoes();
        outgoing.filter((storyId, out) -> out instanceof Outgoing.Held, Named.as("only-embargoes"))
                .mapValues(PublishTopology::held, Named.as("as-embargoes"))
                .to(
                        embargoes.name(),
                        Produced.with(embargoes.key(), embargoes.value()).withName("write-embargoes"));
        return builder.build();
    }

    // All three topics have the same keys and partitions, so that all about a story meets in one place.
    private static KStream<String, Incoming> incoming(StreamsBuilder builder, Topics topics) {
        Topic<EnrichedStory> enriched = topics.enrichedLanes().ordinary();
        Topic<EnrichedStory> express = topics.enrichedLanes().express();
        Topic<StoryOrder> orders = topics.storiesOrders();
        return builder.stream(
                        enriched.name(),
                        Consumed.with(enriched.key(), enriched.value()).withName("read-enriched"))
                .<Incoming>mapValues(Incoming.Version::new, Named.as("versions"))
                .merge(
                        builder.stream(
                                        express.name(),
                                        Consumed.with(express.key(), express.value())
                                                .withTimestampExtractor(ExpressLane.FIRST)
                                                .withName("read-express"))
                                .processValues(ExpressLane::new, Named.as("express-versions")),
                        Named.as("versions-of-both-lanes"))
                .merge(
                        builder.stream(
                                        orders.name(),
                                        Consumed.with(orders.key(), orders.value())
                                                .withName("read-orders"))
                                .mapValues(Incoming.Ordered::new, Named.as("orders")),
                        Named.as("versions-and-orders"));
    }

    private static @Nullable StoryDecision held(Outgoing outgoing) {
        return outgoing instanceof Outgoing.Held held ? held.held().orElse(null) : null;
    }

    private static Topic<StoryEvent> topicOf(Topics topics, StoryEvent event) {
        return event.getChannel().map(topics::channel).orElseGet(topics::storiesPublished);
    }

    private static Set<StoryEvent> event(Outgoing outgoing) {
        return outgoing instanceof Outgoing.Told told ? Set.of(told.event()) : Set.of();
    }

    private static Set<StoryDecision> decided(Outgoing outgoing) {
        return outgoing instanceof Outgoing.Decided decided ? Set.of(decided.decision()) : Set.of();
    }

    private static Set<Quarantined> quarantined(Outgoing outgoing) {
        return outgoing instanceof Outgoing.Waits waits ? Set.of(waits.quarantined()) : Set.of();
    }
}
