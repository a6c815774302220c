package news.dateline.ops.follow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// What a [TopicsFollower] fills. It is called by one thread.
public interface Followed {
    /// The names of the topics that are wanted.
    ///
    /// @param there all topics that there are now
    Set<String> topics(Set<String> there);

    /// How far a partition has been read: the offset of the next record; empty when it never was.
    Optional<Long> position(TopicPartition partition);

    /// Takes a record. It counts once it is committed. A record that cannot be read is this one's to tell; what is
    /// thrown means that nothing can be read now.
    void take(ConsumerRecord<String, byte[]> record);

    /// Keeps what was taken, and how far that is, together.
    ///
    /// @param positions of the partitions of which something was taken: the offset of the next record
    void commit(Map<TopicPartition, Long> positions);

    /// Forgets what was taken since the last commit: it will be given again.
    void forget();
}
