package news.dateline.app.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.stage.TopicFollower;
import news.dateline.schemas.KeyedTable;
import news.dateline.schemas.Topic;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The compacted topics that stages of this process follow.
final class Followed {
    /// Longer than a full topic takes: a stage must not begin with half of it.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final RunningParts running;
    private final List<TopicFollower<?>> followers = new ArrayList<>();

    /// @param cluster where the topics are
    /// @param running takes what is started
    Followed(Cluster cluster, RunningParts running) {
        this.cluster = cluster;
        this.running = running;
    }

    /// Begins to follow a topic, and waits until all that it says now is known.
    ///
    /// @throws SurroundingsException when that takes too long
    <V> void follow(Topic<V> topic, KeyedTable<V> table) {
        TopicFollower<V> follower =
                running.add(TopicFollower.start(topic, cluster.reader(new ByteArrayDeserializer()), table));
        followers.add(follower);
        try {
            if (!follower.awaitReady(PATIENCE)) {
                throw new SurroundingsException(
                        topic.name() + " was not read to its end in " + PATIENCE.toSeconds() + " s", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SurroundingsException("Interrupted while " + topic.name() + " was read", e);
        }
    }

    /// Whether the brokers let all of them be read.
    boolean mayBeRead() {
        return followers.stream().allMatch(TopicFollower::mayRead);
    }
}
