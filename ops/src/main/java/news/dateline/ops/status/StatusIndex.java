package news.dateline.ops.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import news.dateline.ops.follow.TopicsFollower;
import news.dateline.schemas.Topics;
import org.apache.kafka.clients.consumer.Consumer;

/// Follows the topics and knows what became of each story.
public final class StatusIndex implements AutoCloseable {
    private final StatusStore store;
    private final TopicsFollower follower;

    private StatusIndex(StatusStore store, TopicsFollower follower) {
        this.store = store;
        this.follower = follower;
    }

    /// Starts to follow; returns at once.
    ///
    /// @param folder where indexes are kept; each process takes one that is free
    /// @param topics what is followed
    /// @param consumer of committed records, with no group; closed here
    public static StatusIndex start(Path folder, Topics topics, Consumer<String, byte[]> consumer) {
        StatusStore store = StatusStore.openIn(folder);
        return new StatusIndex(store, TopicsFollower.start("status-index", new StatusReader(topics, store), consumer));
    }

    /// What is known of a story.
    public Optional<StoryStatus> find(String storyId) {
        return store.find(storyId);
    }

    /// Whether all that was there at the start has been read: before, a story that is not found may be there all the
    /// same.
    public boolean isCaughtUp() {
        return follower.isCaughtUp();
    }

    /// Waits until it is caught up.
    ///
    /// @return whether it is
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return follower.awaitCaughtUp(patience);
    }

    @Override
    public void close() {
        follower.close();
        store.close();
    }
}
