package news.dateline.schemas;

import static news.dateline.schemas.Keeping.CONFIGURED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.FeedCursor;
import news.dateline.schemas.model.OpsAudit;
import news.dateline.schemas.model.PushReceipt;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryCluster;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.StoryOrder;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.SchemaRegistry;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/// Every topic of Dateline, once. A story's way: [#wireRaw()] and [#wireStories()] → [#storiesEnriched()] →
/// [#channel(String)] and [#storiesPublished()]; what cannot go that way waits in [#wireQuarantine()].
public final class Topics {
    private static final Pattern CHANNEL_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final String CHANNEL = "channel.";
    /// All events of a revision hold the same story, and come one after another.
    private static final Set<Class<? extends SpecificRecord>> REPEATED = Set.of(ReadyStory.class);

    /// How long the answer to a push under an idempotency key is remembered.
    public static final Duration RECEIPTS = Duration.ofHours(24);

    private final String prefix;
    private final SchemaRegistry registry;
    /// One for all topics of a type: how its records are read and written is worked out once, however often a topic is
    /// asked for, which publish does for each event.
    private final Map<Class<?>, AvroSerde<?>> serdes = new ConcurrentHashMap<>();

    /// The topics of one installation.
    ///
    /// @param prefix stands before every name; empty for none
    /// @param registry where the ids of the schemas come from
    public Topics(String prefix, SchemaRegistry registry) {
        this.prefix = prefix;
        this.registry = registry;
    }

    /// What wires pushed, byte for byte.
    public Topic<RawWire> wireRaw() {
        return avro("wire.raw", RawWire.class, kept(7), new Topic.Meaning("trace id", "RawWire", "ingest"));
    }

    /// What the wires meant: one record a version of a story.
    public Topic<WireStory> wireStories() {
        return avro("wire.stories", WireStory.class, kept(30), new Topic.Meaning("story id", "WireStory", "ingest"));
    }

    /// The ways of the wires' stories to enrich.
    public Lanes<WireStory> wireLanes() {
        return new Lanes<>(
                wireStories(),
                avro(
                        "wire.stories.express",
                        WireStory.class,
                        kept(30),
                        new Topic.Meaning("story id", "WireStory of a flash or a kill", "ingest")));
    }

    /// What could not be used, with its bytes, a reason and a position.
    public Topic<Quarantined> wireQuarantine() {
        return avro(
                "wire.quarantine",
                Quarantined.class,
                kept(30),
                new Topic.Meaning("trace id", "Quarantined", "every stage"));
    }

    /// What pushes under an idempotency key were answered.
    public Topic<PushReceipt> wireReceipts() {
        return avro(
                "wire.receipts",
                PushReceipt.class,
                new Keeping.CompactAndDelete(CONFIGURED, RECEIPTS),
                new Topic.Meaning("wire id and idempotency key", "PushReceipt", "ingest"));
    }

    /// How far each polled feed has been read. Who has a partition polls the feeds in it.
    public Topic<FeedCursor> ingestFeeds() {
        return avro(
                "ingest.feeds",
                FeedCursor.class,
                compactedAfter(0, CONFIGURED),
                new Topic.Meaning("wire id", "FeedCursor", "ingest"));
    }

    /// Stories with who and where they are about.
    public Topic<EnrichedStory> storiesEnriched() {
        return avro(
                "stories.enriched",
                EnrichedStory.class,
                kept(30),
                new Topic.Meaning("story id", "EnrichedStory", "enrich"));
    }

    /// The ways of enriched stories to publish.
    public Lanes<EnrichedStory> enrichedLanes() {
        return new Lanes<>(
                storiesEnriched(),
                avro(
                        "stories.enriched.express",
                        EnrichedStory.class,
                        kept(30),
                        new Topic.Meaning("story id", "EnrichedStory of a flash or a kill", "enrich")));
    }

    /// Which stories have the same text. Told after the story itself, which never waits for it.
    public Topic<StoryCluster> storiesClusters() {
        return avro(
                "stories.clusters",
                StoryCluster.class,
                kept(30),
                new Topic.Meaning("story id", "StoryCluster", "enrich"));
    }

    /// One event a revision, whichever channels it went to: what a new channel is filled from.
    public Topic<StoryEvent> storiesPublished() {
        return avro(
                "stories.published",
                StoryEvent.class,
                compactedAfter(7, CONFIGURED),
                new Topic.Meaning("story id", "StoryEvent of one revision, all channels", "publish"));
    }

    /// What publish decided about versions that made no event: held, superseded, repeated, waiting for a person.
    public Topic<StoryDecision> storiesDecisions() {
        return avro(
                "stories.decisions",
                StoryDecision.class,
                kept(30),
                new Topic.Meaning("story id", "StoryDecision", "publish"));
    }

    /// What persons and commands order about stories; the record of who ordered what.
    public Topic<StoryOrder> storiesOrders() {
        return avro(
                "stories.orders",
                StoryOrder.class,
                kept(365),
                new Topic.Meaning("story id", "StoryOrder", "command line, API"));
    }

    /// The stories that wait for their embargo to end, each as publish decided last; a tombstone when one waits no
    /// more.
    public Topic<StoryDecision> storiesEmbargoes() {
        return avro(
                "stories.embargoes",
                StoryDecision.class,
                compactedAfter(0, CONFIGURED),
                new Topic.Meaning("story id", "StoryDecision of what is held; null when it is not", "publish"));
    }

    /// The events of one channel: read from its start the channel's state, read from now on the news.
    ///
    /// @param id lower-case letters, digits and hyphens
    /// @throws IllegalArgumentException when `id` is of another form
    public Topic<StoryEvent> channel(String id) {
        return channelTopic(checked(id), Optional.empty());
    }

    /// The same, kept as the channel says.
    public Topic<StoryEvent> channel(Channel channel) {
        return channelTopic(checked(channel.getId()), channel.getRetentionDays().map(Duration::ofDays));
    }

    /// Whether `id` may be a channel's.
    public static boolean isChannelId(String id) {
        return CHANNEL_ID.matcher(id).matches();
    }

    /// Whether a topic of that name is a channel's.
    public boolean isChannel(String topic) {
        String begin = prefix + CHANNEL;
        return topic.startsWith(begin) && isChannelId(topic.substring(begin.length()));
    }

    /// What was done by those who look after Dateline, and what a replay goes by. In one partition, so in order. Nobody
    /// but the replayer writes to it in a transaction.
    public Topic<OpsAudit> opsAudit() {
        return avro(
                "ops.audit",
                OpsAudit.class,
                new Keeping.Delete(1, Duration.ofDays(365)),
                new Topic.Meaning("topic-partition-offset", "OpsAudit of one record", "command line, API"));
    }

    /// What stories can be about.
    public Topic<Entity> referenceEntities() {
        return avro(
                "reference.entities",
                Entity.class,
                compactedAfter(0, 1),
                new Topic.Meaning("entity id", "Entity", "reference loader"));
    }

    /// The channels with their standing queries.
    public Topic<Channel> referenceChannels() {
        return avro(
                "reference.channels",
                Channel.class,
                compactedAfter(0, 1),
                new Topic.Meaning("channel id", "Channel", "command line, API"));
    }

    /// The Avro schemas with their ids, where no registry server stands beside the broker. JSON, so that it needs none
    /// itself.
    public Topic<String> referenceSchemas() {
        return new Topic<>(
                prefix + "reference.schemas",
                Serdes.String(),
                Serdes.String(),
                compactedAfter(0, 1),
                new Topic.Meaning(
                        "subject and version", "JSON: subject, version, id, schema", "every stage at its start"));
    }

    /// All topics whose names are fixed: all but the channels'.
    public List<Topic<?>> fixed() {
        return List.of(
                wireRaw(),
                wireStories(),
                wireLanes().express(),
                wireQuarantine(),
                wireReceipts(),
                ingestFeeds(),
                storiesEnriched(),
                enrichedLanes().express(),
                storiesClusters(),
                storiesPublished(),
                storiesDecisions(),
                storiesEmbargoes(),
                storiesOrders(),
                opsAudit(),
                referenceEntities(),
                referenceChannels(),
                referenceSchemas());
    }

    /// The channel topic as documentation shows it, with `<id>` for the channel.
    Topic<StoryEvent> anyChannel() {
        return channelTopic("<id>", Optional.empty());
    }

    private static String checked(String id) {
        if (!isChannelId(id)) {
            throw new IllegalArgumentException("Channel id '" + id + "' must match " + CHANNEL_ID);
        }
        return id;
    }

    private Topic<StoryEvent> channelTopic(String id, Optional<Duration> retention) {
        return avro(
                CHANNEL + id,
                StoryEvent.class,
                new Keeping.OfChannel(CONFIGURED, retention),
                new Topic.Meaning("story id", "StoryEvent of one channel", "publish"));
    }

    private <V extends SpecificRecord> Topic<V> avro(
            String name, Class<V> type, Keeping keeping, Topic.Meaning meaning) {
        return new Topic<>(prefix + name, Serdes.String(), serde(type), keeping, meaning);
    }

    // What stands under a type is of that type.
    @SuppressWarnings("unchecked")
    private <V extends SpecificRecord> AvroSerde<V> serde(Class<V> type) {
        return (AvroSerde<V>) serdes.computeIfAbsent(type, absent -> new AvroSerde<>(type, REPEATED, registry));
    }

    private static Keeping kept(int days) {
        return new Keeping.Delete(CONFIGURED, Duration.ofDays(days));
    }

    private static Keeping compactedAfter(int days, int partitions) {
        return new Keeping.Compact(partitions, Duration.ofDays(days));
    }
}
