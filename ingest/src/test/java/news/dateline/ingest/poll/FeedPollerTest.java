package news.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.ingest.poll.FeedSite.Answer;
import news.dateline.schemas.model.FeedCursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Several feeds, polled while they are this instance's.
class FeedPollerTest {
    private final List<JournalEntry> kept = new CopyOnWriteArrayList<>();
    private final FeedSite site = new FeedSite();
    private final Desk desk = new Desk();
    private final FeedPoller poller = new FeedPoller(
            List.of(wire("harbour"), wire("valley")),
            new IngestService(new Parsers(), kept::add),
            desk,
            Clock.systemUTC());

    @AfterEach
    void close() {
        poller.close();
        site.close();
    }

    @Test
    void asksTheFeedsOfItsShareAgainAndAgain() {
        site.answers = path -> Answer.feed("<rss><channel><item><guid>" + path + site.asked.size()
                + "</guid><title>Ferry</title></item></channel></rss>");
        desk.owned.add("harbour");
        poller.start();

        await(() -> kept.size() >= 3);
        assertThat(kept).allMatch(entry -> entry.headers().wire().equals("harbour"));
        assertThat(desk.cursors).containsOnlyKeys("harbour");
    }

    @Test
    void doesNotAskAFeedThatIsGone() {
        site.answers = path -> Answer.of(path.equals("/harbour") ? 410 : 304, Map.of());
        desk.owned.addAll(List.of("harbour", "valley"));
        poller.start();

        await(() -> site.asked.size() >= 8);
        assertThat(desk.cursors.get("harbour")).isNotNull().matches(FeedCursor::getGone);
    }

    @Test
    void handsAFeedOverOnlyWhenItIsNotBeingAsked() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        site.answers = path -> {
            asked.countDown();
            awaitLatch(answer);
            return Answer.feed("<rss><channel><item><title>Ferry</title></item></channel></rss>");
        };
        desk.owned.add("harbour");
        poller.start();
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

        desk.takeAway("harbour");
        assertThat(desk.released.getCount()).isEqualTo(1);
        answer.countDown();

        assertThat(desk.released.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(kept).hasSize(1);
    }

    @Test
    void goesOnAfterAFaultOfItsOwn() {
        site.answers = path -> Answer.of(304, Map.of());
        desk.fault = new IllegalStateException("the topic is away");
        desk.owned.add("harbour");
        poller.start();

        await(() -> desk.fault == null && !site.asked.isEmpty());
    }

    private PollWire wire(String id) {
        return new PollWire(
                new WireProfile(id, "gazette", Optional.empty(), Optional.empty()),
                new PollConfig(site.at("/" + id), Duration.ofMillis(50)),
                10_000);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A share that a test gives and takes.
    private static final class Desk implements FeedShare {
        private final java.util.Set<String> owned = ConcurrentHashMap.newKeySet();
        private final Map<String, FeedCursor> cursors = new ConcurrentHashMap<>();
        private final CountDownLatch released = new CountDownLatch(1);
        private volatile String going = "";
        private volatile @org.jspecify.annotations.Nullable RuntimeException fault;

        void takeAway(String wire) {
            going = wire;
        }

        @Override
        public void await(Duration atMost, HandOver handOver) {
            RuntimeException once = fault;
            if (once != null) {
                fault = null;
                throw once;
            }
            if (!going.isEmpty()) {
                owned.remove(going);
                handOver.release(going::equals);
                released.countDown();
                going = "";
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }

        @Override
        public boolean owns(String wire) {
            return owned.contains(wire);
        }

        @Override
        public Optional<FeedCursor> cursor(String wire) {
            return Optional.ofNullable(cursors.get(wire));
        }

        @Override
        public boolean keep(FeedCursor cursor) {
            cursors.put(cursor.getWire(), cursor);
            return true;
        }

        @Override
        public void close() {
            owned.clear();
        }
    }
}
