package news.dateline.bench.push;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.http.HttpServer;
import news.dateline.http.KeyHash;
import news.dateline.ingest.journal.KafkaJournal;
import news.dateline.schemas.StoryId;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The embedded broker on a new folder, the real ingest stage with a wire that has a key and no rate, and topics for
/// the bare producer that are made as ingest's are.
final class Bench implements AutoCloseable {
    private static final String KEY = "1f0c9a7be2d64c3895aa";
    private static final String LOOPBACK = "127.0.0.1";
    private static final List<String> BARE = List.of("bench.first", "bench.second");
    private static final String SINGLE = "bench.single";

    private final DataFolder folder;
    private final Backbone backbone;
    private final Stages stages;
    private final WireConfig wire;
    private final int port;
    private final Producer<String, byte[]> producer;
    private final Producer<String, byte[]> unbatched;
    private final HttpServer bareServer;

    private Bench(DataFolder folder, Backbone backbone) {
        this.folder = folder;
        this.backbone = backbone;
        this.stages = new Stages(backbone, folder, Optional.empty());
        this.wire = backbone.config().wires().getFirst().withKeys(List.of(KeyHash.of(KEY)));
        this.port = stages.ingest(List.of(wire), 0);
        // The journal gathers pushes for longer, which would slow a sender that does nothing else: 1 ms is its best.
        Map<String, Object> settings = KafkaJournal.settings(backbone.cluster().clientSettings());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        settings.putAll(Map.of(ProducerConfig.LINGER_MS_CONFIG, 0, ProducerConfig.BATCH_SIZE_CONFIG, 0));
        this.unbatched = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.bareServer = new HttpServer(LOOPBACK, 0, List.of(new BareHandler(producer, BARE.getFirst())));
        bareServer.start();
    }

    /// Starts all of it.
    static Bench start() throws ExecutionException, InterruptedException {
        DatelineConfig config = new ConfigReader(Map.of()).defaults();
        DataFolder folder = DataFolder.ephemeral();
        Backbone backbone = Backbone.start(config, folder, 0);
        Map<String, String> settings = backbone.topics().wireRaw().keeping().settings();
        short replication = (short) config.kafka().replication();
        List<NewTopic> topics = new ArrayList<>();
        BARE.forEach(name -> topics.add(new NewTopic(name, config.kafka().partitions(), replication)));
        topics.add(new NewTopic(SINGLE, 1, replication));
        topics.forEach(topic -> topic.configs(settings));
        try (Admin admin = backbone.cluster().admin()) {
            admin.createTopics(topics).all().get();
        }
        return new Bench(folder, backbone);
    }

    /// Those who send straight to Kafka, through one producer with the journal's settings.
    ///
    /// @param records how many records each makes of a story
    List<Sender> bare(int count, int records) {
        return Collections.nCopies(count, new BareSender(producer, BARE.subList(0, records)));
    }

    /// Those who send straight to Kafka through one producer that puts each record into a request of its own: it makes
    /// no
    /// batches, and the topic has one partition, as a request carries a batch of each.
    List<Sender> unbatched(int count) {
        return Collections.nCopies(count, new BareSender(unbatched, List.of(SINGLE)));
    }

    /// Those who push over HTTP to ingest, each on a connection of its own.
    List<Sender> http(int count) throws IOException {
        return http(count, port);
    }

    /// Those who push over HTTP to a server that keeps the bytes as one record and does nothing else.
    List<Sender> bareHttp(int count) throws IOException {
        return http(count, bareServer.port());
    }

    private List<Sender> http(int count, int to) throws IOException {
        List<Sender> connections = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            connections.add(new HttpSender(to, wire.id(), KEY));
        }
        return connections;
    }

    /// Starts the stages after ingest, and waits until they work.
    void startTheRest() {
        stages.enrich();
        stages.publish();
        stages.awaitRunning();
    }

    /// A site that reads a channel.
    ChannelReader site(String channel) {
        return new ChannelReader(backbone, channel);
    }

    /// The id that a story pushed over HTTP has.
    String storyId(Story story) {
        return StoryId.of(wire.id(), story.guid()).value();
    }

    @Override
    public void close() {
        bareServer.close();
        producer.close();
        unbatched.close();
        stages.close();
        backbone.close();
        folder.delete();
    }
}
