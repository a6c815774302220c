package news.dateline.app.transactions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.Topic;

/// Asks the partitions which transactions they hold open, and remembers those that did not say. For one look, by one
/// thread.
final class PartitionTransactions {
    private final Admin admin;
    private final String topicPrefix;
    private final Set<String> unasked = new TreeSet<>();

    /// @param admin talks to the cluster; not closed here
    /// @param topicPrefix how the names of our topics begin
    PartitionTransactions(Admin admin, String topicPrefix) {
        this.admin = admin;
        this.topicPrefix = topicPrefix;
    }

    /// Those that have not been written to for a while: of our topics, and of the topic of groups' offsets.
    ///
    /// @param before the last record was written earlier than that
    /// @throws SurroundingsException when the cluster does not answer
    List<PartitionTransaction> quietSince(Instant before) {
        return of(partitions()).stream()
                .filter(open -> open.last().isBefore(before))
                .toList();
    }

    /// Those of some partitions.
    List<PartitionTransaction> of(Collection<TopicPartition> partitions) {
        DescribeProducersResult result = admin.describeProducers(partitions);
        return partitions.stream()
                .flatMap(partition -> producers(partition, result.partitionResult(partition)))
                .toList();
    }

    /// What did not say what it holds open: partitions without a leader, or with one that does not answer or does not
    /// let this one look, and whole topics that this one may not see. Nothing is known of them.
    Set<String> unasked() {
        return Set.copyOf(unasked);
    }

    private List<TopicPartition> partitions() {
        List<TopicPartition> led = new ArrayList<>();
        for (TopicDescription topic : described()) {
            for (TopicPartitionInfo info : topic.partitions()) {
                TopicPartition partition = new TopicPartition(topic.name(), info.partition());
                if (info.leader() == null) {
                    // It would keep all others waiting.
                    unasked.add(partition.toString());
                } else {
                    led.add(partition);
                }
            }
        }
        return led;
    }

    private List<TopicDescription> described() {
        List<TopicDescription> described = new ArrayList<>();
        admin.describeTopics(names())
                .topicNameValues()
                .forEach((name, asked) -> described(name, asked).ifPresent(described::add));
        return described;
    }

    // Kafka lists no topic that one may not see: that of groups' offsets is asked for by its name.
    private Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(Topic.GROUP_METADATA_TOPIC_NAME));
        listed().stream()
                .filter(name -> name.startsWith(topicPrefix) && !Topic.isInternal(name))
                .forEach(names::add);
        return names;
    }

    private Set<String> listed() {
        try {
            return admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
        } catch (ExecutionException e) {
            throw silent(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Optional<TopicDescription> described(String name, KafkaFuture<TopicDescription> asked) {
        try {
            return Optional.of(asked.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                unasked.add(name);
            } else if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw silent(e);
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Stream<PartitionTransaction> producers(
            TopicPartition partition, KafkaFuture<DescribeProducersResult.PartitionProducerState> asked) {
        try {
            return asked.get().activeProducers().stream()
                    .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                    .map(producer -> open(partition, producer));
        } catch (ExecutionException e) {
            unasked.add(partition.toString());
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

    private static SurroundingsException silent(ExecutionException e) {
        return new SurroundingsException("The cluster does not say what is open: " + e.getCause(), e);
    }

    private static SurroundingsException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SurroundingsException("Interrupted while asking what is open", e);
    }
}
