package news.dateline.app.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.dateline.app.config.DatelineConfig.KafkaConfig;
import news.dateline.schemas.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Makes topics as they are declared and checks those that are there.
public final class TopicKeeper {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Admin admin;
    private final KafkaConfig config;
    private final TopicCheck check;

    /// @param admin talks to the cluster; not closed here
    /// @param config partitions and replication
    public TopicKeeper(Admin admin, KafkaConfig config) {
        this.admin = admin;
        this.config = config;
        this.check = new TopicCheck(config);
    }

    /// Makes what is missing, brings to what is declared what may change, then checks all.
    ///
    /// @throws SurroundingsException with every topic that is of another make, or when the cluster does not answer
    public void ensure(Collection<Topic<?>> topics) {
        try {
            awaitLeaders(create(topics));
            change(topics);
            List<String> faults = faults(topics);
            if (!faults.isEmpty()) {
                throw new SurroundingsException(
                        "The cluster's topics are not as declared:\n  " + String.join("\n  ", faults), null);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new SurroundingsException("The cluster does not answer about topics: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SurroundingsException("Interrupted while asking about topics", e);
        }
    }

    private List<Topic<?>> create(Collection<Topic<?>> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> there = get(admin.listTopics().names());
        List<Topic<?>> missing = new ArrayList<>(topics);
        missing.removeIf(topic -> there.contains(topic.name()));
        List<NewTopic> declared = missing.stream().map(this::declaration).toList();
        for (KafkaFuture<Void> made : admin.createTopics(declared).values().values()) {
            try {
                get(made);
            } catch (ExecutionException e) {
                // Another instance was quicker; the check that follows looks at what it made.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        return missing;
    }

    // A leader that has just been told of its partition may refuse an idempotent producer's first batch and take the
    // ones after it, which then are out of order until they time out. A leader that answers for offsets is past that.
    private void awaitLeaders(Collection<Topic<?>> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (Topic<?> topic : topics) {
            for (int partition = 0; partition < check.partitions(topic); partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        untilKnown(() -> admin.listOffsets(ends).all());
    }

    private void change(Collection<Topic<?>> topics) throws ExecutionException, InterruptedException, TimeoutException {
        List<Topic<?>> changeable = topics.stream()
                .filter(topic -> !topic.keeping().changeable().isEmpty())
                .toList();
        Map<ConfigResource, Collection<AlterConfigOp>> changes = SettingChanges.of(changeable, settings(changeable));
        if (!changes.isEmpty()) {
            get(admin.incrementalAlterConfigs(changes).all());
        }
    }

    private Map<ConfigResource, Config> settings(Collection<Topic<?>> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<ConfigResource> resources =
                topics.stream().map(SettingChanges::resource).toList();
        return untilKnown(() -> admin.describeConfigs(resources).all());
    }

    private NewTopic declaration(Topic<?> topic) {
        NewTopic declared = new NewTopic(topic.name(), check.partitions(topic), (short) config.replication());
        Map<String, String> settings = new HashMap<>(topic.keeping().settings());
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(config.minInSyncReplicas()));
        return declared.configs(settings);
    }

    private List<String> faults(Collection<Topic<?>> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> names = topics.stream().map(Topic::name).collect(Collectors.toSet());
        Map<String, TopicDescription> described =
                untilKnown(() -> admin.describeTopics(names).allTopicNames());
        Map<ConfigResource, Config> settings = settings(topics);
        List<String> faults = new ArrayList<>();
        for (Topic<?> topic : topics) {
            TopicDescription there = Objects.requireNonNull(described.get(topic.name()));
            faults.addAll(check.faults(topic, there, settings));
        }
        return faults;
    }

    // A topic that was made is not known to every broker at once.
    private static <T> T untilKnown(Supplier<KafkaFuture<T>> question)
            throws ExecutionException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + Cluster.PATIENCE.toNanos();
        while (true) {
            try {
                return get(question.get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(Cluster.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
