package news.dateline.app.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.Refusal;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.DatelineConfig.KafkaConfig;
import news.dateline.app.config.DatelineConfig.StreamsConfig;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a topology exactly once (KIP-447): start, wait until it runs, close.
public final class StreamsStage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsStage.class);
    private static final Duration CLOSE = Duration.ofSeconds(10);
    /// A dead instance's work is taken over after this time, the shortest that brokers allow unless told otherwise.
    private static final int SESSION_TIMEOUT_MS = 6_000;

    /// The others hear of it with their next heartbeat.
    private static final int HEARTBEAT_MS = 1_500;

    /// A partition that has more than this waiting is not polled. Otherwise stories would gather while the tasks of a
    /// stage that starts are made ready one after the other.
    private static final int EXPRESS_BUFFERED_RECORDS = 1;

    /// Of each partition at once: some twenty stories.
    private static final int EXPRESS_FETCH_BYTES = 64 * 1024;

    /// A broker answers a consumer's fetches one at a time. While one waits for the express lane, nothing else is
    /// fetched.
    private static final int EXPRESS_FETCH_WAIT_MS = 50;

    /// A story with all that was found in it nearly fills Kafka's usual batch of 16 kB, and a full batch is sent at
    /// once. With these, all stories of a transaction go together.
    private static final int BATCH_BYTES = 128 * 1024;

    /// What a dead instance left open ends by itself after its commit interval and this. Until then nobody can go on
    /// where it stood: so no later than the session timeout, or that would not count.
    private static final Duration TRANSACTION_GRACE = Duration.ofMillis(SESSION_TIMEOUT_MS);

    private final String name;
    private final KafkaStreams streams;
    private final CloseOptions close;
    private final CountDownLatch running = new CountDownLatch(1);
    private final Doorstep doorstep;
    private final Seldom saying = new Seldom(Seldom.USUAL);
    private volatile @Nullable Throwable refused;
    private volatile long started = System.nanoTime();

    /// @param rights asked when the brokers refuse the stage what they once let it do
    /// @param topology what to run
    /// @param settings from [#settings], which say its name
    /// @param clients what talks to the broker
    public StreamsStage(Rights rights, Topology topology, Properties settings, KafkaClientSupplier clients) {
        this(rights, topology, settings, clients, Time.SYSTEM);
    }

    StreamsStage(Rights rights, Topology topology, Properties settings, KafkaClientSupplier clients, Time machine) {
        this.name = Objects.requireNonNull(settings.getProperty(LastNet.STAGE), LastNet.STAGE);
        this.doorstep = new Doorstep(name, rights);
        this.close = close(settings);
        this.streams = new KafkaStreams(topology, settings, clients, new CountedTime(machine));
        streams.setStateListener((now, before) -> {
            LOG.atDebug().addKeyValue("stage", name).addKeyValue("state", now).log("stage changed state");
            if (now == KafkaStreams.State.RUNNING) {
                running.countDown();
            }
        });
        streams.setUncaughtExceptionHandler(this::failed);
    }

    // Who is not let in at the start never will be; later the right may come back. Until then the thread that failed
    // keeps its place: one that came instead would be refused as well.
    private StreamThreadExceptionResponse failed(Throwable fault) {
        if (Refusal.is(fault)) {
            if (running.getCount() > 0) {
                refused = fault;
                running.countDown();
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
            doorstep.await(fault);
            // All is said; Java would print the fault of a thread that ends by it.
            Thread.currentThread().setUncaughtExceptionHandler((thread, said) -> {});
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        if (saying.isDue(String.valueOf(fault))) {
            LOG.atError().addKeyValue("stage", name).setCause(fault).log("stage's thread failed and is replaced");
        }
        doorstep.rest();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /// The consumer group of a stage.
    public static String group(KafkaConfig kafka, String stage) {
        return kafka.topicPrefix() + "dateline-" + stage;
    }

    /// The settings of a stage.
    ///
    /// @param stage `enrich`, `publish`
    /// @param surroundings cluster, topics, folder, name of this instance
    /// @param config commit interval and threads
    public static Properties settings(String stage, Surroundings surroundings, StreamsConfig config) {
        Properties settings = new Properties();
        settings.putAll(surroundings.cluster().clientSettings());
        settings.put(org.apache.kafka.streams.StreamsConfig.APPLICATION_ID_CONFIG, group(surroundings.kafka(), stage));
        settings.put("processing.guarantee", org.apache.kafka.streams.StreamsConfig.EXACTLY_ONCE_V2);
        settings.put("commit.interval.ms", config.commitInterval().toMillis());
        settings.put("num.stream.threads", config.threads());
        settings.put("replication.factor", surroundings.kafka().replication());
        settings.put("state.dir", surroundings.streams().toString());
        settings.put("ensure.explicit.internal.resource.naming", true);
        settings.put("deserialization.exception.handler", LastNet.class);
        settings.put("processing.exception.handler", LastNet.class);
        settings.put(LastNet.TOPICS, surroundings.topics());
        settings.put(LastNet.STAGE, stage);
        Keeping.OF_ALL.forEach((setting, value) -> settings.put(topic(setting), value));
        // The ledger and the rest of the state are worth as much as the topics.
        settings.put(
                topic(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG),
                Integer.toString(surroundings.kafka().minInSyncReplicas()));
        settings.put(producer(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Keeping.MAX_RECORD_BYTES);
        settings.put(producer(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        settings.put(producer(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        settings.put(producer(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                config.commitInterval().plus(TRANSACTION_GRACE).toMillis());
        settings.put(consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
        settings.put(consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MS);
        settings.put(consumer(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        surroundings
                .instance()
                .ifPresent(id -> settings.put(consumer(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), id + "-" + stage));
        return settings;
    }

    /// The settings of a stage with an express lane: what hurries is next, whatever waits.
    ///
    /// @param stage `enrich`, `publish`
    /// @param ordinary the topic whose records wait for those of all others
    /// @param surroundings cluster, topics, folder, name of this instance
    /// @param config commit interval and threads
    public static Properties expressSettings(
            String stage, String ordinary, Surroundings surroundings, StreamsConfig config) {
        Properties settings = settings(stage, surroundings, config);
        settings.put(consumer(ExpressConsumer.ORDINARY), ordinary);
        settings.put("buffered.records.per.partition", EXPRESS_BUFFERED_RECORDS);
        settings.put(consumer(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), EXPRESS_FETCH_BYTES);
        settings.put(consumer(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), EXPRESS_FETCH_WAIT_MS);
        return settings;
    }

    /// What a stage stands on.
    ///
    /// @param cluster where the broker is
    /// @param kafka prefix and replication
    /// @param topics the topics, for what must be quarantined
    /// @param streams folder of the state
    /// @param instance a name that stays over restarts, so that the successor of a killed process takes its place
    ///     at once (KIP-345); empty where several instances share a configuration
    public record Surroundings(
            Cluster cluster, KafkaConfig kafka, Topics topics, Path streams, Optional<String> instance) {}

    /// Starts; [#awaitRunning] tells when it works.
    public void start() {
        started = System.nanoTime();
        streams.start();
    }

    /// Waits until the stage works.
    ///
    /// @param patience how long after its start it is given up
    /// @throws SurroundingsException when it does not in time, or may not
    public void awaitRunning(Duration patience) {
        try {
            if (!running.await(started + patience.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new SurroundingsException(
                        "Stage " + name + " is " + streams.state() + " after " + patience.toSeconds() + " s", null);
            }
            if (refused != null) {
                throw new SurroundingsException("Stage " + name + " may not do what it must: " + refused, refused);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SurroundingsException("Interrupted while stage " + name + " was starting", e);
        }
    }

    /// Whether it runs, or divides its work with other instances, and the brokers let all of it.
    public boolean works() {
        return streams.state().isRunningOrRebalancing() && doorstep.isEmpty();
    }

    /// Finishes and commits what is under way. Where several instances share the work, the others are told and take it
    /// over at once.
    @Override
    public void close() {
        doorstep.close();
        streams.close(close);
    }

    // Kafka Streams leaves it to the session timeout to notice that a member is gone. The only instance there is keeps
    // its place, which its successor takes.
    private static CloseOptions close(Properties settings) {
        boolean keepsItsPlace = settings.containsKey(consumer(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
        return CloseOptions.timeout(CLOSE)
                .withGroupMembershipOperation(
                        keepsItsPlace
                                ? GroupMembershipOperation.REMAIN_IN_GROUP
                                : GroupMembershipOperation.LEAVE_GROUP);
    }

    private static String topic(String setting) {
        return org.apache.kafka.streams.StreamsConfig.topicPrefix(setting);
    }

    private static String producer(String setting) {
        return org.apache.kafka.streams.StreamsConfig.producerPrefix(setting);
    }

    private static String consumer(String setting) {
        return org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix(setting);
    }
}
