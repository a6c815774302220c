package news.dateline.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import news.dateline.ingest.IngestService;
import news.dateline.schemas.model.FeedCursor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A way in: asks the feeds of its share at their times, several side by side, and one feed never twice at once.
/// docs/polling.md has the rules and what exactly holds after a crash.
public final class FeedPoller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
    /// For one answer, all redirects apart.
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int SIDE_BY_SIDE = 16;

    private final List<FeedPoll> feeds;
    private final FeedShare share;
    private final FeedClient client;
    private final Clock clock;
    private final Map<String, FeedCursor> known = new ConcurrentHashMap<>();
    private final Set<String> asking = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(SIDE_BY_SIDE);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread;
    private volatile boolean stopped;

    /// @param wires whose feeds are polled
    /// @param service takes inputs in
    /// @param share which of them this instance polls; closed here
    /// @param clock for when they are due
    public FeedPoller(List<PollWire> wires, IngestService service, FeedShare share, Clock clock) {
        this(wires, service, share, new FeedClient(clock, Destinations.publicOnes(), PATIENCE), clock);
    }

    FeedPoller(List<PollWire> wires, IngestService service, FeedShare share, FeedClient client, Clock clock) {
        FeedPoll.Pace pace =
                new FeedPoll.Pace(clock, () -> ThreadLocalRandom.current().nextDouble());
        this.feeds = wires.stream()
                .map(wire -> new FeedPoll(wire, client, service, pace))
                .toList();
        this.share = share;
        this.client = client;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("feeds").daemon().unstarted(this::run);
    }

    /// Starts to poll.
    public void start() {
        thread.start();
    }

    /// Lets the requests that are under way finish, and polls no more.
    @Override
    public void close() {
        stopped = true;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
            if (thread.isAlive() && !thread.join(GRACE)) {
                LOG.atWarn().log("the feed poller does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }

    private void run() {
        try (share) {
            while (!stopped) {
                try {
                    share.await(TICK, this::release);
                    feeds.forEach(this::askIfDue);
                } catch (RuntimeException e) {
                    // The broker may be away, or the topic: whatever it is, the feeds must not stand unread without a
                    // word.
                    LOG.atError().setCause(e).log("feeds cannot be polled now");
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private void askIfDue(FeedPoll feed) {
        String wire = feed.wire().id();
        if (stopped || !share.owns(wire) || asking.contains(wire)) {
            return;
        }
        FeedCursor cursor = known.computeIfAbsent(wire, id -> begin(feed));
        boolean due = !cursor.getGone() && !cursor.getDueAt().isAfter(now());
        if (due && free.tryAcquire()) {
            asking.add(wire);
            workers.execute(() -> ask(feed, cursor));
        }
    }

    private FeedCursor begin(FeedPoll feed) {
        FeedCursor cursor = feed.begin(share.cursor(feed.wire().id()));
        if (cursor.getGone()) {
            LOG.atWarn()
                    .addKeyValue("wire", feed.wire().id())
                    .log("a feed was gone for good: it is not asked until its address is changed");
        }
        return cursor;
    }

    private void ask(FeedPoll feed, FeedCursor before) {
        String wire = feed.wire().id();
        try {
            FeedCursor after = feed.poll(before);
            known.put(wire, after);
            if (Cursors.matters(before, after, feed.wire().config().every())) {
                share.keep(after);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.atError().addKeyValue("wire", wire).setCause(e).log("a feed could not be polled");
            known.put(wire, feed.failed(before));
        } finally {
            asking.remove(wire);
            free.release();
        }
    }

    // The cursors go with the feeds: whoever polls them next moves them on.
    private void release(Predicate<String> wires) {
        while (asking.stream().anyMatch(wires)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        known.keySet().removeIf(wires);
    }

    private Instant now() {
        return clock.instant();
    }
}
