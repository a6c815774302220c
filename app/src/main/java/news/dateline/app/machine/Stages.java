package news.dateline.app.machine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.app.cluster.SchemaHandler;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.openapi.OpenApiHandler;
import news.dateline.app.stage.StreamsStage;
import news.dateline.enrich.EnrichStep;
import news.dateline.enrich.EnrichTopology;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.drop.DropConfig;
import news.dateline.ingest.drop.DropWire;
import news.dateline.ingest.drop.FileDrop;
import news.dateline.ingest.http.IngestServer;
import news.dateline.ingest.http.PushHandler;
import news.dateline.ingest.http.Timing;
import news.dateline.ingest.http.WireAccess;
import news.dateline.ingest.journal.KafkaJournal;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.ingest.receipts.ReceiptBook;
import news.dateline.ingest.receipts.ReceiptReader;
import news.dateline.publish.Desk;
import news.dateline.publish.PublishTopology;
import news.dateline.publish.route.Router;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.PushReceipt;
import news.dateline.schemas.serde.AvroSerde;
import org.eclipse.jetty.server.Handler;

/// The stages that this process runs, wired to the backbone. They stop in the opposite order: nothing more comes in
/// while the rest finishes.
public final class Stages implements AutoCloseable {
    /// Names of the stages on Kafka Streams.
    public static final String ENRICH = "enrich";

    /// Names of the stages on Kafka Streams.
    public static final String PUBLISH = "publish";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Backbone backbone;
    private final DataFolder folder;
    private final Optional<String> instance;
    private final List<StreamsStage> starting = new ArrayList<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    /// @param backbone what they stand on; not closed here
    /// @param folder where state is kept
    /// @param instance a name that stays over restarts, where this is the only instance
    public Stages(Backbone backbone, DataFolder folder, Optional<String> instance) {
        this.backbone = backbone;
        this.folder = folder;
        this.instance = instance;
    }

    /// Starts to publish.
    public void publish() {
        Router router = new Router(backbone.config().channels());
        running.push(router);
        AvroSerde<LedgerEntry> ledger = new AvroSerde<>(LedgerEntry.class, backbone.registry());
        Desk desk = new Desk(router::channelsFor);
        start(new StreamsStage(
                PUBLISH,
                PublishTopology.build(backbone.topics(), ledger, desk),
                StreamsStage.settings(PUBLISH, surroundings(), backbone.config().publish())));
    }

    /// Starts to enrich.
    public void enrich() {
        start(new StreamsStage(
                ENRICH,
                EnrichTopology.build(backbone.topics(), EnrichStep.standard()),
                StreamsStage.settings(ENRICH, surroundings(), backbone.config().enrich())));
    }

    /// Starts to listen for wires and to watch the folders of those that come as files.
    ///
    /// @param wires who may push
    /// @param port the port, or 0 for any
    /// @return the port
    /// @throws SurroundingsException with every folder that cannot be used
    public int ingest(List<WireConfig> wires, int port) {
        checkFolders(wires);
        Parsers parsers = new Parsers();
        KafkaJournal journal =
                new KafkaJournal(backbone.topics(), backbone.cluster().clientSettings());
        running.push(journal);
        IngestService service = new IngestService(parsers, journal);
        Clock clock = Clock.systemUTC();
        ReceiptBook receipts = receipts(clock);
        Map<String, WireAccess> access = wires.stream().collect(Collectors.toMap(WireConfig::id, Stages::access));
        List<Handler> handlers = new ArrayList<>();
        handlers.add(new PushHandler(access, parsers, service, receipts, Timing.of(clock)));
        if (backbone.catalog().isPresent()) {
            handlers.add(new SchemaHandler(() -> backbone.catalog().orElseThrow()));
        }
        handlers.add(new OpenApiHandler());
        IngestServer server = new IngestServer(backbone.config().ingest().host(), port, handlers);
        server.start();
        running.push(server);
        wires.forEach(wire -> wire.drop().ifPresent(drop -> watch(wire, drop, service)));
        return server.port();
    }

    /// Waits until all that was started works.
    public void awaitRunning() {
        starting.forEach(stage -> stage.awaitRunning(PATIENCE));
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            AutoCloseable last = running.pop();
            try {
                last.close();
            } catch (Exception e) {
                throw new IllegalStateException("A stage could not be stopped", e);
            }
        }
    }

    // All that wires were told is known before the first of them asks.
    private ReceiptBook receipts(Clock clock) {
        ReceiptBook receipts = PushHandler.receipts(clock);
        Topic<PushReceipt> topic = backbone.topics().wireReceipts();
        ReceiptReader reader =
                new ReceiptReader(backbone.cluster().reader(topic.value().deserializer()), topic.name(), receipts);
        running.push(reader);
        reader.start(clock);
        return receipts;
    }

    private void watch(WireConfig wire, DropConfig config, IngestService service) {
        DropWire files = new DropWire(profile(wire), config, wire.maxBytes());
        FileDrop drop = new FileDrop(files, service, Clock.systemUTC());
        drop.start();
        running.push(drop);
    }

    private static void checkFolders(List<WireConfig> wires) {
        List<String> faults = wires.stream()
                .flatMap(wire -> wire.drop().flatMap(FileDrop::fault).stream()
                        .map(fault -> "wire " + wire.id() + ": drop.folder: " + fault))
                .toList();
        if (!faults.isEmpty()) {
            throw new SurroundingsException("Folders cannot be watched:\n  " + String.join("\n  ", faults), null);
        }
    }

    private void start(StreamsStage stage) {
        stage.start();
        starting.add(stage);
        running.push(stage);
    }

    private StreamsStage.Surroundings surroundings() {
        DatelineConfig config = backbone.config();
        return new StreamsStage.Surroundings(
                backbone.cluster(), config.kafka(), backbone.topics(), folder.streams(), instance);
    }

    private static WireAccess access(WireConfig wire) {
        return new WireAccess(
                profile(wire),
                wire.keys(),
                wire.rules().secrets(),
                wire.maxBytes(),
                wire.rules().rate());
    }

    private static WireProfile profile(WireConfig wire) {
        return new WireProfile(
                wire.id(),
                wire.provider(),
                wire.zone(),
                wire.language(),
                wire.rules().formats());
    }
}
