package news.dateline.ops.lag;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Measures how late each stage is: in seconds since Dateline received the first record that the stage has not
/// committed. Reads only; belongs to no group. For use by several threads, one at a time.
public final class LagMonitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final PartitionReader reader;
    private final NewestRecords newest;
    private final Clock clock;
    private final Answers answers;

    /// @param admin belongs to the monitor from now on
    /// @param readCommitted a consumer without a group, with `isolation.level=read_committed` and
    ///     `auto.offset.reset=earliest`; belongs to the monitor from now on
    /// @param clock tells how late it is
    public LagMonitor(Admin admin, Consumer<byte[], byte[]> readCommitted, Clock clock) {
        this(admin, readCommitted, clock, PATIENCE);
    }

    private LagMonitor(Admin admin, Consumer<byte[], byte[]> readCommitted, Clock clock, Duration patience) {
        this.admin = admin;
        this.consumer = readCommitted;
        this.clock = clock;
        this.answers = new Answers(patience);
        this.reader = new PartitionReader(readCommitted, answers);
        this.newest = new NewestRecords(reader);
    }

    /// A monitor with clients of its own.
    ///
    /// @param connection how to reach the brokers: `bootstrap.servers`, and security where there is any
    /// @param clock tells how late it is
    public static LagMonitor connect(Map<String, Object> connection, Clock clock) {
        return connect(connection, clock, PATIENCE);
    }

    static LagMonitor connect(Map<String, Object> connection, Clock clock, Duration patience) {
        Map<String, Object> admin = new HashMap<>(connection);
        admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        Map<String, Object> reading = new HashMap<>(connection);
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Only the first record of a partition is looked at.
        reading.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 * 1024);
        return new LagMonitor(
                Admin.create(admin),
                new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                clock,
                patience);
    }

    /// How late each of the stages is now, in their order.
    ///
    /// @throws BrokerAwayException when the broker does not answer in time
    public synchronized List<StageLag> measure(List<StageGroup> stages) {
        return new Measurement(admin, reader, answers).stages(stages, clock);
    }

    /// How late everything is now: each stage, and every group that reads one of the topics; and how new each channel
    /// is. All questions go to the broker together, however many groups and partitions there are.
    ///
    /// @throws BrokerAwayException when the broker does not answer in time
    public synchronized ClusterLag measure(List<StageGroup> stages, ClusterTopics topics) {
        return new Measurement(admin, reader, answers).all(stages, topics, newest, clock);
    }

    /// Closes the clients.
    @Override
    public synchronized void close() {
        consumer.close();
        admin.close(answers.patience());
    }
}
