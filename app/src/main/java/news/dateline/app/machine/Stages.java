package news.dateline.app.machine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.stage.Rights;
import news.dateline.app.stage.SharedStoreMemory;
import news.dateline.app.stage.StageClients;
import news.dateline.app.stage.StreamsStage;
import news.dateline.ops.canary.CanaryFacts;
import news.dateline.ops.canary.CanaryWatch;
import news.dateline.ops.metrics.CanaryMetrics;
import news.dateline.ops.metrics.MetricSource;
import news.dateline.ops.metrics.PushMetrics;
import news.dateline.ops.port.OpsPort;
import news.dateline.ops.port.OpsSettings;
import news.dateline.ops.port.StagePort;
import news.dateline.ops.status.StatusIndex;
import news.dateline.ops.trace.TraceIndex;
import news.dateline.publish.Desk;
import news.dateline.publish.PublishTopology;
import news.dateline.publish.SteadyClock;
import news.dateline.publish.route.LiveChannels;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/// The stages that this process runs, wired to the backbone. They stop in the opposite order: nothing more comes in
/// while the rest finishes.
public final class Stages implements AutoCloseable {
    /// Names of the stages on Kafka Streams.
    public static final String ENRICH = "enrich";

    /// Names of the stages on Kafka Streams.
    public static final String PUBLISH = "publish";

    /// Names of the stages on Kafka Streams.
    public static final String DUPLICATES = "duplicates";

    /// How long a stage that is alone in its process may take until it works; then it gives up. Whoever kills
    /// what does not say that it is alive waits longer.
    public static final Duration START = Followed.PATIENCE.plus(OnStreams.PATIENCE);

    private final Backbone backbone;
    private final DataFolder folder;
    private final RunningParts running = new RunningParts();
    private final OnStreams streams;
    private final Followed followed;
    private final List<WaysIn> waysIn = new ArrayList<>();
    private @Nullable StatusIndex status;
    private @Nullable TraceIndex traces;

    /// @param backbone what they stand on; not closed here
    /// @param folder where state is kept
    /// @param instance a name that stays over restarts, where this is the only instance
    public Stages(Backbone backbone, DataFolder folder, Optional<String> instance) {
        this(backbone, folder, instance, new StageClients());
    }

    /// @param backbone what they stand on; not closed here
    /// @param folder where state is kept
    /// @param instance a name that stays over restarts, where this is the only instance
    /// @param clients what the stages on Kafka Streams talk to the broker with
    public Stages(Backbone backbone, DataFolder folder, Optional<String> instance, KafkaClientSupplier clients) {
        this.backbone = backbone;
        this.folder = folder;
        this.streams = new OnStreams(
                new StreamsStage.Surroundings(
                        backbone.cluster(), backbone.config().kafka(), backbone.topics(), folder.streams(), instance),
                clients,
                running);
        this.followed = new Followed(backbone.cluster(), running);
    }

    /// Says of what is started from now on where it asks for its rights, when the brokers refuse what they once
    /// allowed.
    public void ask(Rights whoever) {
        streams.ask(whoever);
    }

    /// Starts to publish, to the channels of the configuration and to those that the topic `reference.channels` says
    /// now and will say.
    ///
    /// @throws SurroundingsException when the topic cannot be read to its end in time
    public void publish() {
        LiveChannels channels =
                new LiveChannels(backbone.config().channels(), backbone.config().rights());
        // A story must not be taken back from a channel that is not known yet.
        followed.follow(backbone.topics().referenceChannels(), channels);
        AvroSerde<LedgerEntry> ledger = new AvroSerde<>(LedgerEntry.class, backbone.registry());
        Desk desk = new Desk(channels::routesFor);
        Properties settings = StreamsStage.expressSettings(
                PUBLISH,
                backbone.topics().enrichedLanes().ordinary().name(),
                streams.surroundings(),
                backbone.config().publish());
        // However many partitions this instance has: it may have to take over all.
        settings.put("rocksdb.config.setter", SharedStoreMemory.class);
        streams.start(PublishTopology.build(backbone.topics(), ledger, desk, SteadyClock.ofMachine()), settings);
    }

    /// Starts the whole enrich stage: [#enrichStories], and [#duplicates] beside it.
    ///
    /// @throws SurroundingsException when the model of names cannot be used or the topic cannot be read in time
    public void enrich() {
        enrichStories();
        duplicates();
    }

    /// Starts to enrich, with what the topic `reference.entities` says now and whatever it will say.
    ///
    /// @throws SurroundingsException when the model of names cannot be used or the topic cannot be read in time
    public void enrichStories() {
        enriching().stories();
    }

    /// Starts to find near-duplicates. Its transactions are its own and longer: nobody waits for them.
    public void duplicates() {
        enriching().duplicates();
    }

    /// Starts to keep the index of stories' ways, which the ops port tells and `dateline trace` looks into; one for the
    /// process.
    public TraceIndex trace() {
        if (traces == null) {
            traces = running.add(
                    Traces.of(backbone.cluster(), backbone.config(), folder).start(backbone.topics()));
        }
        return traces;
    }

    /// Starts to listen for wires and to watch the folders of those that come as files.
    ///
    /// @param wires who may push
    /// @param port the port, or 0 for any
    /// @return the port
    /// @throws SurroundingsException with every folder that cannot be used
    public int ingest(List<WireConfig> wires, int port) {
        WaysIn ways = new WaysIn(backbone, wires, running);
        int started = ways.start(port, status());
        waysIn.add(ways);
        return started;
    }

    /// Starts to measure how late everything is, and to tell it; and to end transactions that hang.
    ///
    /// @param settings where it listens and who may ask
    /// @return the port
    public int ops(OpsSettings settings) {
        running.add(OpsWiring.transactions(backbone)).start();
        List<MetricSource> beside = pushMetrics();
        Optional<CanaryWatch> canaries = settings.canary().map(new CanaryParts(backbone, running)::start);
        canaries.ifPresent(watch -> beside.add(new CanaryMetrics(watch::facts)));
        OpsPort port = running.add(new OpsPort(
                settings,
                OpsWiring.sources(
                        backbone, () -> canaries.map(CanaryWatch::facts).orElse(CanaryFacts.NONE)),
                new OpsPort.Beside(status(), trace(), Replaying.on(backbone), beside),
                Clock.systemUTC()));
        port.start();
        return port.port();
    }

    /// Starts to tell of this process alone whether it works and what it counts; where everything is told, the ops
    /// port does that.
    ///
    /// @param settings where it listens and who may ask
    /// @return the port
    public int tell(OpsSettings settings) {
        StagePort port = running.add(new StagePort(settings, this::work, pushMetrics(), Clock.systemUTC()));
        port.start();
        return port.port();
    }

    /// Waits until all that was started works.
    public void awaitRunning() {
        streams.awaitRunning();
    }

    /// Whether all that was started works.
    public boolean work() {
        return streams.work() && followed.mayBeRead() && waysIn.stream().allMatch(WaysIn::work);
    }

    @Override
    public void close() {
        running.close();
    }

    private EnrichParts enriching() {
        return new EnrichParts(backbone, streams, followed, running);
    }

    private List<MetricSource> pushMetrics() {
        List<MetricSource> counted = new ArrayList<>();
        waysIn.forEach(ways -> counted.add(new PushMetrics(ways::pushed)));
        return counted;
    }

    // One for the process: the wires ask it, and the ops port does.
    private StatusIndex status() {
        if (status == null) {
            status = running.add(StatusIndex.start(
                    folder.status(), backbone.topics(), backbone.cluster().follower(new ByteArrayDeserializer())));
        }
        return status;
    }
}
