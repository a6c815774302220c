package news.dateline.bench.faults.house;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import news.dateline.app.cluster.Cluster;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;

/// Three brokers, each a process.
public final class Brokers implements AutoCloseable {
    /// How many there are.
    public static final int COUNT = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<Child> processes = new ArrayList<>();
    private final Cluster cluster;
    private final Admin admin;

    /// Starts them; returns when all are there.
    ///
    /// @param folder for their settings, data and output
    /// @param transactionVersion the cluster's level of the feature `transaction.version`
    public Brokers(Path folder, int transactionVersion) throws InterruptedException {
        List<Integer> ports = Ports.free(2 * COUNT);
        BrokerFile file = new BrokerFile(ports.subList(0, COUNT), ports.subList(COUNT, 2 * COUNT));
        for (int broker = 0; broker < COUNT; broker++) {
            processes.add(new Child(
                    "broker-" + (broker + 1),
                    folder,
                    List.of(
                            BrokerProcess.class.getName(),
                            file.write(broker, folder).toString(),
                            Integer.toString(transactionVersion))));
        }
        this.cluster = new Cluster(file.bootstrap());
        startAll();
        this.admin = cluster.admin();
        awaitAll();
    }

    /// How clients reach them.
    public Cluster cluster() {
        return cluster;
    }

    /// SIGKILL for one.
    ///
    /// @param broker 0 to 2
    public void kill(int broker) throws InterruptedException {
        processes.get(broker).kill();
    }

    /// SIGKILL for all.
    public void killAll() throws InterruptedException {
        for (Child process : processes) {
            process.kill();
        }
    }

    /// Starts one that was killed; it is not there yet.
    ///
    /// @param broker 0 to 2
    public void start(int broker) {
        processes.get(broker).start();
    }

    /// Starts all; they are not there yet.
    public void startAll() {
        processes.forEach(Child::start);
    }

    /// Returns when all of them serve.
    public void awaitAll() throws InterruptedException {
        Until.isTrue(
                () -> processes.stream().allMatch(process -> process.hasSaid(BrokerProcess.UP)) && answering() == COUNT,
                PATIENCE,
                this::said);
    }

    /// Returns when every copy of every partition is in sync.
    public void awaitCopies() throws InterruptedException {
        awaitAll();
        Until.isTrue(this::allInSync, PATIENCE, this::said);
    }

    /// How many members a consumer group has.
    public int members(String group) {
        try {
            Map<String, ConsumerGroupDescription> described =
                    admin.describeConsumerGroups(List.of(group)).all().get();
            return Objects.requireNonNull(described.get(group), group).members().size();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What they say.
    public String said() {
        StringBuilder all = new StringBuilder();
        processes.forEach(process ->
                all.append(process.name()).append(": ").append(process.said()).append('\n'));
        return all.toString();
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        try {
            killAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int answering() {
        try {
            return admin.describeCluster().nodes().get().size();
        } catch (ExecutionException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean allInSync() {
        try {
            // Kafka's own too: without two copies of __transaction_state nothing commits.
            ListTopicsOptions all = new ListTopicsOptions().listInternal(true);
            return admin.describeTopics(admin.listTopics(all).names().get()).allTopicNames().get().values().stream()
                    .allMatch(Brokers::isInSync);
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInSync(TopicDescription topic) {
        return topic.partitions().stream()
                .allMatch(partition ->
                        partition.isr().size() == partition.replicas().size());
    }
}
