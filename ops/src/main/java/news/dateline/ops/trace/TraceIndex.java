package news.dateline.ops.trace;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import news.dateline.ops.follow.TopicsFollower;
import news.dateline.schemas.Topics;
import org.apache.kafka.clients.consumer.Consumer;

/// Follows all topics on a story's way, channels that come later included, and knows each story's hops.
public final class TraceIndex implements AutoCloseable {
    private final TraceStore store;
    private final TopicsFollower follower;

    private TraceIndex(TraceStore store, TopicsFollower follower) {
        this.store = store;
        this.follower = follower;
    }

    /// Starts to follow; returns at once.
    ///
    /// @param folder where indexes of one cluster are kept; each process takes one that is free
    /// @param topics what is followed
    /// @param consumer of committed records, with no group; closed here
    /// @param clock says what is too old
    public static TraceIndex start(Path folder, Topics topics, Consumer<String, byte[]> consumer, InstantSource clock) {
        TraceStore store = TraceStore.openIn(folder);
        return new TraceIndex(
                store, TopicsFollower.start("trace-index", new TraceFeed(topics, store, clock), consumer));
    }

    /// The way of a story or of a push.
    ///
    /// @param id a story id or a trace id
    public Found find(String id) {
        // In this order: what is read in between is not taken for what is not there.
        boolean caughtUp = follower.isCaughtUp();
        Optional<Trace> trace = store.find(id);
        if (trace.isPresent()) {
            return new Found.Known(trace.get());
        }
        return caughtUp ? new Found.Unknown() : new Found.NotYet(follower.behind());
    }

    /// Waits until all has been read that was there at the start.
    ///
    /// @return whether it has
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return follower.awaitCaughtUp(patience);
    }

    /// How many offsets of those that were there at the start have not been read; negative while that is not known.
    public long behind() {
        return follower.behind();
    }

    @Override
    public void close() {
        follower.close();
        store.close();
    }
}
