package news.dateline.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.app.broker.EmbeddedBroker;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.config.DatelineConfig.KafkaConfig;
import news.dateline.app.config.DatelineConfig.StreamsConfig;
import news.dateline.app.config.KafkaSecurity;
import news.dateline.app.data.DataFolder;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a real broker, which goes away as it is asked to commit.
class LongCommitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration MAX_POLL_INTERVAL = Duration.ofSeconds(2);
    private static final int EACH = 50;
    private static final String FROM = "departures";
    private static final String TO = "arrivals";

    private final DataFolder data = DataFolder.ephemeral();
    private final CountDownLatch gone = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init") // begin sets it.
    private EmbeddedBroker broker;

    @BeforeEach
    void begin() throws Exception {
        broker = EmbeddedBroker.start(data, 0);
        try (Admin admin = cluster().admin()) {
            admin.createTopics(Stream.of(FROM, TO)
                            .map(name -> new NewTopic(name, Optional.of(1), Optional.empty()))
                            .toList())
                    .all()
                    .get();
        }
    }

    @AfterEach
    void end() {
        broker.close();
        data.delete();
    }

    @Test
    void aStageThatWaitsInACommitForLongerThanItMayStayAwayFromItsGroupGoesOnWithoutLossOrRepetition()
            throws Exception {
        Properties settings =
                StreamsStage.settings("ferry", surroundings(), new StreamsConfig(Duration.ofMillis(100), 1));
        settings.put(
                org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG),
                (int) MAX_POLL_INTERVAL.toMillis());
        settings.put(org.apache.kafka.streams.StreamsConfig.producerPrefix(ProducerConfig.MAX_BLOCK_MS_CONFIG), 500);
        try (StreamsStage stage = new StreamsStage(Rights.NOT_KNOWN, copy(), settings, new Clients())) {
            stage.start();
            stage.awaitRunning(PATIENCE);
            push(0);
            assertThat(gone.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();

            // How long it is away is what the test is about.
            Thread.sleep(MAX_POLL_INTERVAL.multipliedBy(4));
            broker = EmbeddedBroker.start(data, 0);
            push(EACH);

            assertThat(arrived(2 * EACH))
                    .containsExactlyElementsOf(IntStream.range(0, 2 * EACH)
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(stage.works()).isTrue();
        }
    }

    /// Those of stages, but that the broker goes away before it hears of the first commit.
    private final class Clients extends DefaultKafkaClientSupplier {
        private final StageClients real = new StageClients();

        @Override
        @SuppressWarnings("unchecked") // A proxy of the interface is one of it with any types.
        public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
            Producer<byte[], byte[]> producer = real.getProducer(settings);
            InvocationHandler handler = (proxy, method, arguments) -> {
                if (method.getName().equals("commitTransaction") && gone.getCount() > 0) {
                    broker.close();
                    gone.countDown();
                }
                try {
                    return method.invoke(producer, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
            return (Producer<byte[], byte[]>)
                    Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Producer.class}, handler);
        }
    }

    private static Topology copy() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(FROM, Consumed.with(Serdes.String(), Serdes.String()).withName("from"))
                .to(TO, Produced.with(Serdes.String(), Serdes.String()).withName("to"));
        return builder.build();
    }

    private StreamsStage.Surroundings surroundings() {
        return new StreamsStage.Surroundings(
                cluster(),
                new KafkaConfig("", "", 1, 1, 1, "", KafkaSecurity.NONE),
                new Topics("", new SchemaCatalog()),
                data.streams(),
                Optional.empty());
    }

    private void push(int first) throws Exception {
        try (Producer<String, String> producer =
                new KafkaProducer<>(cluster().clientSettings(), new StringSerializer(), new StringSerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (int n = first; n < first + EACH; n++) {
                sent.add(producer.send(new ProducerRecord<>(FROM, Integer.toString(n))));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private List<String> arrived(int count) {
        try (Consumer<String, String> reader = cluster().reader(new StringDeserializer())) {
            reader.assign(List.of(new TopicPartition(TO, 0)));
            List<String> heard = new ArrayList<>();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (heard.size() < count && System.nanoTime() < deadline) {
                reader.poll(Duration.ofMillis(200)).forEach(record -> heard.add(record.value()));
            }
            // Whatever comes twice comes soon.
            reader.poll(Duration.ofSeconds(2)).forEach(record -> heard.add(record.value()));
            return heard;
        }
    }

    private Cluster cluster() {
        return new Cluster(broker.bootstrap());
    }
}
