package news.dateline.ingest.poll;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.schemas.model.FeedCursor;

/// Which feeds this instance polls, out of all that are configured, and where they were left.
public interface FeedShare extends AutoCloseable {
    /// Waits a while, in which feeds may come and go. Called by one thread only.
    ///
    /// @param atMost how long
    /// @param handOver is told which feeds go, before another instance may poll them; it returns when none of
    ///     them is being polled
    void await(Duration atMost, HandOver handOver);

    /// Whether this instance polls the feed of a wire now.
    boolean owns(String wire);

    /// Where the feed of a wire was left; empty when it was never read. Only for one that this instance polls.
    Optional<FeedCursor> cursor(String wire);

    /// Keeps where a feed was left; returns when that is durable.
    ///
    /// @return whether it is
    boolean keep(FeedCursor cursor);

    @Override
    void close();

    /// Lets go of feeds.
    @FunctionalInterface
    interface HandOver {
        /// Returns when no feed of these wires is being polled.
        void release(Predicate<String> wires);
    }
}
