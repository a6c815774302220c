package news.dateline.app.machine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.app.cluster.Door;
import news.dateline.app.cluster.SchemaHandler;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.app.openapi.OpenApiHandler;
import news.dateline.http.HttpServer;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.drop.DropConfig;
import news.dateline.ingest.drop.DropWire;
import news.dateline.ingest.drop.FileDrop;
import news.dateline.ingest.http.PushHandler;
import news.dateline.ingest.http.PushTally;
import news.dateline.ingest.http.StatusHandler;
import news.dateline.ingest.http.StoryLookup;
import news.dateline.ingest.http.Timing;
import news.dateline.ingest.http.WireAccess;
import news.dateline.ingest.journal.KafkaJournal;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.ingest.poll.FeedPoller;
import news.dateline.ingest.poll.KafkaFeedShare;
import news.dateline.ingest.poll.PollWire;
import news.dateline.ingest.receipts.ReceiptBook;
import news.dateline.ingest.receipts.ReceiptReader;
import news.dateline.ops.metrics.PushMetrics;
import news.dateline.ops.status.StatusIndex;
import news.dateline.ops.status.StatusJson;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.FeedCursor;
import news.dateline.schemas.model.PushReceipt;
import org.eclipse.jetty.server.Handler;

/// The ingest stage: every way in which stories come, and the port where wires push and ask. All ways end in one
/// journal.
final class WaysIn {
    private final Backbone backbone;
    private final List<WireConfig> wires;
    private final RunningParts running;
    private final Clock clock = Clock.systemUTC();
    private final Parsers parsers = new Parsers();
    private Optional<PushTally> tally = Optional.empty();
    private Optional<AskedJournal> journal = Optional.empty();

    /// @param backbone what it stands on
    /// @param wires who may come in
    /// @param running takes what is started, to be closed in the opposite order
    WaysIn(Backbone backbone, List<WireConfig> wires, RunningParts running) {
        this.backbone = backbone;
        this.wires = List.copyOf(wires);
        this.running = running;
    }

    /// Starts all of them.
    ///
    /// @param port the port, or 0 for any
    /// @param status what became of stories
    /// @return the port
    /// @throws SurroundingsException with every folder that cannot be used
    int start(int port, StatusIndex status) {
        checkFolders();
        AskedJournal asked = new AskedJournal(
                running.add(
                        new KafkaJournal(backbone.topics(), backbone.cluster().clientSettings())),
                Door.refusal(backbone.config().kafka()));
        journal = Optional.of(asked);
        IngestService service = new IngestService(parsers, asked);
        HttpServer server =
                running.add(new HttpServer(backbone.config().ingest().host(), port, handlers(service, status)));
        server.start();
        wires.forEach(wire -> wire.drop().ifPresent(drop -> watch(wire, drop, service)));
        poll(service);
        return server.port();
    }

    /// Whether the brokers take what comes, as far as anybody knows.
    boolean work() {
        return journal.stream().allMatch(AskedJournal::mayWrite);
    }

    /// What wires pushed, and what they were told.
    List<PushMetrics.Pushed> pushed() {
        return tally.stream()
                .flatMap(counted -> counted.all().stream())
                .map(one -> new PushMetrics.Pushed(one.wire(), one.code(), one.requests(), one.bytes()))
                .toList();
    }

    private List<Handler> handlers(IngestService service, StatusIndex status) {
        Map<String, WireAccess> access = wires.stream().collect(Collectors.toMap(WireConfig::id, WaysIn::access));
        List<Handler> handlers = new ArrayList<>();
        PushHandler push = new PushHandler(access, parsers, service, receipts(), Timing.of(clock));
        tally = Optional.of(push.tally());
        handlers.add(push);
        handlers.add(new StatusHandler(access, id -> find(status, id), clock));
        backbone.ownRegistry().ifPresent(own -> handlers.add(new SchemaHandler(own.known(), own::catalog)));
        handlers.add(new OpenApiHandler());
        return handlers;
    }

    private static StoryLookup.Found find(StatusIndex status, String storyId) {
        return status.find(storyId)
                .<StoryLookup.Found>map(found -> new StoryLookup.Found.Known(found.wire(), StatusJson.of(found)))
                .orElseGet(
                        () -> status.isCaughtUp() ? new StoryLookup.Found.Unknown() : new StoryLookup.Found.NotYet());
    }

    // All that wires were told is known before the first of them asks.
    private ReceiptBook receipts() {
        ReceiptBook receipts = PushHandler.receipts(clock);
        Topic<PushReceipt> topic = backbone.topics().wireReceipts();
        ReceiptReader reader = running.add(
                new ReceiptReader(backbone.cluster().reader(topic.value().deserializer()), topic.name(), receipts));
        reader.start(clock);
        return receipts;
    }

    private void watch(WireConfig wire, DropConfig config, IngestService service) {
        FileDrop drop = new FileDrop(new DropWire(profile(wire), config, wire.maxBytes()), service, clock);
        drop.start();
        running.add(drop);
    }

    private void poll(IngestService service) {
        List<PollWire> polled = wires.stream()
                .flatMap(wire -> wire.poll().stream().map(feed -> new PollWire(profile(wire), feed, wire.maxBytes())))
                .toList();
        if (!polled.isEmpty()) {
            Topic<FeedCursor> cursors = backbone.topics().ingestFeeds();
            KafkaFeedShare share =
                    new KafkaFeedShare(cursors, backbone.cluster().clientSettings());
            running.add(new FeedPoller(polled, service, share, clock)).start();
        }
    }

    private void checkFolders() {
        List<String> faults = wires.stream()
                .flatMap(wire -> wire.drop().flatMap(FileDrop::fault).stream()
                        .map(fault -> "wire " + wire.id() + ": drop.folder: " + fault))
                .toList();
        if (!faults.isEmpty()) {
            throw new SurroundingsException("Folders cannot be watched:\n  " + String.join("\n  ", faults), null);
        }
    }

    private static WireAccess access(WireConfig wire) {
        return new WireAccess(
                profile(wire),
                wire.keys(),
                wire.rules().secrets(),
                wire.maxBytes(),
                wire.rules().rate());
    }

    /// What the parsers must know of a wire.
    static WireProfile profile(WireConfig wire) {
        return new WireProfile(
                wire.id(),
                wire.provider(),
                wire.zone(),
                wire.language(),
                wire.rules().formats());
    }
}
