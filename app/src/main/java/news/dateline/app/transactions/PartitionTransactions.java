package news.dateline.app.transactions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import news.dateline.app.cluster.SurroundingsException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.internals.Topic;

/// Asks the partitions which transactions they hold open.
///
/// @param admin talks to the cluster; not closed here
/// @param topicPrefix how the names of our topics begin
record PartitionTransactions(Admin admin, String topicPrefix) {
    /// Those that have not been written to for a while: of our topics, and of the topic of groups' offsets. Partitions
    /// that may not be asked, or have no leader now, say nothing.
    ///
    /// @param before the last record was written earlier than that
    /// @throws SurroundingsException when the cluster does not answer
    List<PartitionTransaction> quietSince(Instant before) {
        List<TopicPartition> partitions = describe(ours()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        // Whoever has no leader keeps all others waiting.
                        .filter(partition -> partition.leader() != null)
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        return of(partitions).filter(open -> open.last().isBefore(before)).toList();
    }

    /// Those of some partitions.
    ///
    /// @throws SurroundingsException when the cluster does not answer
    Stream<PartitionTransaction> of(Collection<TopicPartition> partitions) {
        DescribeProducersResult result = admin.describeProducers(partitions);
        return partitions.stream().flatMap(partition -> producers(partition, result.partitionResult(partition)));
    }

    private List<String> ours() {
        return get(admin.listTopics(new ListTopicsOptions().listInternal(true)).names()).stream()
                .filter(name -> name.equals(Topic.GROUP_METADATA_TOPIC_NAME)
                        || (name.startsWith(topicPrefix) && !Topic.isInternal(name)))
                .toList();
    }

    private Map<String, TopicDescription> describe(List<String> topics) {
        return get(admin.describeTopics(topics).allTopicNames());
    }

    private static Stream<PartitionTransaction> producers(
            TopicPartition partition, KafkaFuture<DescribeProducersResult.PartitionProducerState> asked) {
        try {
            return asked.get().activeProducers().stream()
                    .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                    .map(producer -> open(partition, producer));
        } catch (ExecutionException e) {
            return Stream.empty();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static PartitionTransaction open(TopicPartition partition, ProducerState producer) {
        return new PartitionTransaction(
                partition,
                producer.producerId(),
                producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0),
                producer.currentTransactionStartOffset().getAsLong(),
                Instant.ofEpochMilli(producer.lastTimestamp()));
    }

    private static <T> T get(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new SurroundingsException("The cluster does not say what is open: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static SurroundingsException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SurroundingsException("Interrupted while asking what is open", e);
    }
}
