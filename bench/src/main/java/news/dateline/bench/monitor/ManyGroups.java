package news.dateline.bench.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import news.dateline.app.broker.EmbeddedBroker;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.data.DataFolder;
import news.dateline.app.transactions.HangingTransactions;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The embedded broker with 200 channels of 5 partitions and 200 groups, each of which reads 5 channels.
final class ManyGroups implements AutoCloseable {
    static final String PREFIX = "channel.";

    private static final int CHANNELS = 200;
    private static final int PARTITIONS = 5;
    private static final int GROUPS = 200;
    private static final int CHANNELS_EACH = 5;
    private static final int RECORDS = 20;
    private static final int BYTES = 3_000;

    private final DataFolder folder;
    private final EmbeddedBroker broker;
    private final Admin admin;

    private ManyGroups(DataFolder folder, EmbeddedBroker broker) {
        this.folder = folder;
        this.broker = broker;
        this.admin = Admin.create(connection());
    }

    static ManyGroups start() throws ExecutionException, InterruptedException {
        DataFolder folder = DataFolder.ephemeral();
        ManyGroups cluster = new ManyGroups(folder, EmbeddedBroker.start(folder, 0));
        List<NewTopic> topics = new ArrayList<>();
        for (int channel = 0; channel < CHANNELS; channel++) {
            topics.add(new NewTopic(PREFIX + channel, PARTITIONS, (short) 1));
        }
        cluster.admin.createTopics(topics).all().get();
        cluster.fill();
        return cluster;
    }

    Map<String, Object> connection() {
        return Map.of("bootstrap.servers", broker.bootstrap());
    }

    HangingTransactions transactions() {
        return new HangingTransactions(new Cluster(broker.bootstrap()), admin, PREFIX);
    }

    /// All groups have read everything but for some, which stand at different places.
    void commit(int behind) throws ExecutionException, InterruptedException {
        for (int group = 0; group < GROUPS; group++) {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            for (int n = 0; n < CHANNELS_EACH; n++) {
                String topic = PREFIX + (group * CHANNELS_EACH + n) % CHANNELS;
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    long offset = group < behind ? (group % 4 + group / 40 * 4) % RECORDS : RECORDS;
                    offsets.put(new TopicPartition(topic, partition), new OffsetAndMetadata(offset));
                }
            }
            admin.alterConsumerGroupOffsets("site-" + group, offsets).all().get();
        }
    }

    private void fill() throws ExecutionException, InterruptedException {
        Collection<Future<?>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(connection(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int n = 0; n < RECORDS * CHANNELS * PARTITIONS; n++) {
                int partition = n % (CHANNELS * PARTITIONS);
                sent.add(producer.send(record(PREFIX + partition / PARTITIONS, partition % PARTITIONS)));
            }
        }
        for (Future<?> one : sent) {
            one.get();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, int partition) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, partition, new byte[0], new byte[BYTES]);
        new StoryHeaders(StoryHeaders.newTraceId(), Instant.now(), "meridian", Priority.ROUTINE)
                .toBytes()
                .forEach(record.headers()::add);
        return record;
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
        folder.delete();
    }
}
