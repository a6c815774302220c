package news.dateline.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.app.Eventually;
import news.dateline.app.broker.EmbeddedBroker;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.data.DataFolder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a real broker: what is fetched when is its clients' business.
class ExpressConsumerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final String ORDINARY = "ferries";
    private static final String EXPRESS = "alarms";
    private static final int PARTITIONS = 2;
    private static final int BACKLOG = 600;
    private static final TopicPartition FIRST = new TopicPartition(ORDINARY, 0);

    private final DataFolder data = DataFolder.ephemeral();

    @SuppressWarnings("NullAway.Init") // begin sets it.
    private EmbeddedBroker broker;

    @BeforeEach
    void begin() throws Exception {
        broker = EmbeddedBroker.start(data, 0);
        try (Admin admin = cluster().admin()) {
            admin.createTopics(Stream.of(ORDINARY, EXPRESS)
                            .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()))
                            .toList())
                    .all()
                    .get();
        }
        write(ORDINARY, IntStream.range(0, BACKLOG).mapToObj(n -> "ferry " + n).toList());
    }

    @AfterEach
    void end() {
        broker.close();
        data.delete();
    }

    @Test
    void whatHurriesIsNextHoweverMuchHasBeenFetched() throws Exception {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(FIRST, new TopicPartition(EXPRESS, 0), new TopicPartition(EXPRESS, 1)));
            List<String> heard = new ArrayList<>();
            assertThat(Eventually.within(PATIENCE, () -> !poll(consumer, heard).isEmpty()))
                    .isTrue();
            assertThat(fetched(consumer, ORDINARY)).isGreaterThan(10 * heard.size());

            write(EXPRESS, List.of("alarm"));
            int before = heard.size();
            while (!heard.contains("alarm") && heard.size() < fetched(consumer, ORDINARY)) {
                poll(consumer, heard);
                TimeUnit.MILLISECONDS.sleep(MOMENT.toMillis());
            }

            assertThat(heard.indexOf("alarm") - before).isBetween(0, 12);
        }
    }

    private static double fetched(Consumer<byte[], byte[]> consumer, String topic) {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("records-consumed-total")
                        && topic.equals(metric.metricName().tags().get("topic")))
                .mapToDouble(metric -> (Double) metric.metricValue())
                .sum();
    }

    @Test
    void aLittleIsGivenAtATimeAndTheRestIsNotReadYet() throws Exception {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(FIRST));
            List<String> heard = new ArrayList<>();
            assertThat(Eventually.within(PATIENCE, () -> !poll(consumer, heard).isEmpty()))
                    .isTrue();

            assertThat(heard).hasSizeLessThanOrEqualTo(3);
            assertThat(consumer.position(FIRST)).isEqualTo(heard.size());
            assertThat(consumer.currentLag(FIRST)).hasValue(end(consumer) - heard.size());
        }
    }

    // Twenty of the size that a story may have would not fit into the heap of a small stage.
    @Test
    void ofLargeRecordsThatMustWaitOneIsFetched() throws Exception {
        write(EXPRESS, Collections.nCopies(20, "x".repeat(400_000)));
        try (Consumer<byte[], byte[]> consumer = consumer(EXPRESS)) {
            consumer.assign(List.of(FIRST, new TopicPartition(EXPRESS, 0), new TopicPartition(EXPRESS, 1)));
            List<String> heard = new ArrayList<>();
            long hurrying = end(consumer);
            assertThat(Eventually.within(PATIENCE, () -> {
                        poll(consumer, heard);
                        return fetched(consumer, EXPRESS) > 0 && heard.size() > hurrying / 2;
                    }))
                    .isTrue();

            assertThat(heard).hasSizeLessThan((int) hurrying).allMatch(text -> text.startsWith("ferry"));
            assertThat(fetched(consumer, EXPRESS)).isEqualTo(1);
        }
    }

    @Test
    void aPausedPartitionGivesNothingOfWhatWasFetchedUntilItIsWantedAgain() throws Exception {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(FIRST));
            List<String> heard = new ArrayList<>();
            assertThat(Eventually.within(PATIENCE, () -> !poll(consumer, heard).isEmpty()))
                    .isTrue();
            int before = heard.size();

            consumer.pause(List.of(FIRST));
            assertThat(consumer.paused()).containsExactly(FIRST);
            for (int times = 0; times < 5; times++) {
                assertThat(poll(consumer, heard)).isEmpty();
            }
            consumer.resume(List.of(FIRST));
            assertThat(consumer.paused()).isEmpty();
            long end = end(consumer);
            assertThat(Eventually.within(PATIENCE, () -> {
                        poll(consumer, heard);
                        return heard.size() >= end;
                    }))
                    .isTrue();

            assertThat(heard).hasSizeGreaterThan(before).doesNotHaveDuplicates().hasSize((int) end);
        }
    }

    @Test
    void whoeverGoesElsewhereHearsNothingOfWhatWasFetchedBefore() throws Exception {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(FIRST));
            List<String> heard = new ArrayList<>();
            assertThat(Eventually.within(PATIENCE, () -> {
                        poll(consumer, heard);
                        return heard.size() > 30;
                    }))
                    .isTrue();

            consumer.seek(FIRST, 1);
            List<String> again = new ArrayList<>();
            assertThat(Eventually.within(PATIENCE, () -> {
                        poll(consumer, again);
                        return again.size() > 30;
                    }))
                    .isTrue();

            assertThat(again).startsWith(heard.subList(1, 20).toArray(String[]::new));
        }
    }

    @Test
    void partitionsThatMoveFromOneToAnotherGiveEachRecordOnce() throws Exception {
        try (Reader one = new Reader(consumer());
                Reader other = new Reader(consumer())) {
            one.begin();
            assertThat(Eventually.within(PATIENCE, () -> one.read() > BACKLOG / 4))
                    .isTrue();
            other.begin();
            assertThat(Eventually.within(PATIENCE, () -> one.read() + other.read() == BACKLOG && other.has() > 0))
                    .isTrue();
            write(ORDINARY, List.of("the last ferry", "the last ferry but one"));
            assertThat(Eventually.within(PATIENCE, () -> one.read() + other.read() >= BACKLOG + 2))
                    .isTrue();

            assertThat(Stream.concat(one.heard.stream(), other.heard.stream()))
                    .doesNotHaveDuplicates()
                    .hasSize(BACKLOG + 2);
        }
    }

    /// Commits what it was given before it asks for more or a partition leaves it, as a stage does.
    private static final class Reader implements ConsumerRebalanceListener, AutoCloseable {
        private final Consumer<byte[], byte[]> consumer;
        private final List<String> heard = new ArrayList<>();
        private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();

        Reader(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        void begin() {
            consumer.subscribe(List.of(ORDINARY, EXPRESS), this);
        }

        int read() {
            ConsumerRecords<byte[], byte[]> given = consumer.poll(MOMENT);
            given.forEach(record -> heard.add(text(record)));
            next.putAll(given.nextOffsets());
            try {
                consumer.commitSync(next);
                next.clear();
            } catch (RebalanceInProgressException e) {
                // With the next poll, or before a partition goes.
                assertThat(next).isNotEmpty();
            }
            return heard.size();
        }

        int has() {
            return consumer.assignment().size();
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            assertThat(next).doesNotContainKeys(partitions.toArray(TopicPartition[]::new));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            consumer.commitSync(next);
            next.clear();
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    private static List<String> poll(Consumer<byte[], byte[]> consumer, List<String> heard) {
        List<String> given = new ArrayList<>();
        consumer.poll(MOMENT).forEach(record -> given.add(text(record)));
        heard.addAll(given);
        return given;
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static long end(Consumer<byte[], byte[]> consumer) {
        return consumer.endOffsets(List.of(FIRST)).values().iterator().next();
    }

    private Consumer<byte[], byte[]> consumer() {
        return consumer(ORDINARY);
    }

    private Consumer<byte[], byte[]> consumer(String ordinary) {
        Map<String, Object> settings = new HashMap<>(cluster().clientSettings());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "site");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        settings.put(ExpressConsumer.ORDINARY, ordinary);
        return new StageClients().getConsumer(settings);
    }

    private void write(String topic, List<String> values) throws ExecutionException, InterruptedException {
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(cluster().clientSettings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (String value : values) {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                sent.add(producer.send(new ProducerRecord<>(topic, bytes, bytes)));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    private Cluster cluster() {
        return new Cluster(broker.bootstrap());
    }
}
