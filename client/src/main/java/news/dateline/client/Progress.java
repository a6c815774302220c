package news.dateline.client;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far the caller has handled what came, and what of that a group's offsets say.
final class Progress implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final Consumer<?, ?> consumer;
    private final boolean ofGroup;
    /// Where to go on; for a group what is not committed yet, else of the last call alone.
    private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();

    /// @param ofGroup whether there is a group that commits
    Progress(Consumer<?, ?> consumer, boolean ofGroup) {
        this.consumer = consumer;
        this.ofGroup = ofGroup;
    }

    /// One record need not come again.
    void handled(ConsumerRecord<?, ?> record) {
        next.put(
                new TopicPartition(record.topic(), record.partition()),
                new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
    }

    /// None of these need, nor what stands after them and is no record: without the markers of transactions a group
    /// would show a lag for ever.
    void handled(ConsumerRecords<?, ?> records) {
        next.putAll(records.nextOffsets());
    }

    /// What of these has not been handled is read again. What has been is committed.
    ///
    /// @param fault why; has also what prevents the commit
    void goBack(ConsumerRecords<?, ?> records, Throwable fault) {
        records.partitions().forEach(partition -> consumer.seek(partition, unhandled(records, partition)));
        try {
            commit();
        } catch (KafkaException e) {
            fault.addSuppressed(e);
        }
    }

    /// Tells the group. While it is being shared out anew it takes nothing: then this is for the next time.
    void commit() {
        if (!ofGroup) {
            next.clear();
        }
        if (next.isEmpty()) {
            return;
        }
        try {
            commitOnce();
            next.clear();
        } catch (RebalanceInProgressException | CommitFailedException e) {
            LOG.atDebug().addKeyValue("partitions", next.keySet()).setCause(e).log("offsets not committed yet");
        }
    }

    /// What is another member's from now on is his to commit; what was not committed comes again there.
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
        next.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // They begin where the group's offsets say.
    }

    private void commitOnce() {
        try {
            consumer.commitSync(next);
        } catch (WakeupException e) {
            // The client is being closed. It comes once.
            consumer.commitSync(next);
        }
    }

    private long unhandled(ConsumerRecords<?, ?> records, TopicPartition partition) {
        List<? extends ConsumerRecord<?, ?>> its = records.records(partition);
        OffsetAndMetadata after = next.get(partition);
        long first = its.getFirst().offset();
        return after == null ? first : Math.max(first, after.offset());
    }
}
