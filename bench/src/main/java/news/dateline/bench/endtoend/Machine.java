package news.dateline.bench.endtoend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.app.stage.StreamsStage;
import news.dateline.ingest.journal.KafkaJournal;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/// The embedded broker on a new folder with all of Dateline's topics, and three of the same make for the pass-through.
final class Machine implements AutoCloseable {
    static final String FIRST = "bench.first";
    static final String BETWEEN = "bench.between";
    static final String LAST = "bench.last";
    /// A stage that starts again takes its old place at once.
    private static final Optional<String> INSTANCE = Optional.of("only");

    private final DataFolder folder;
    private final Backbone backbone;

    private Machine(DataFolder folder, Backbone backbone) {
        this.folder = folder;
        this.backbone = backbone;
    }

    /// Starts the broker and makes the topics.
    static Machine start(DatelineConfig config) throws ExecutionException, InterruptedException {
        DataFolder folder = DataFolder.ephemeral();
        Backbone backbone = Backbone.start(config, folder, 0);
        Map<String, String> settings = backbone.topics().wireStories().keeping().settings();
        List<NewTopic> topics = Stream.of(FIRST, BETWEEN, LAST)
                .map(name -> new NewTopic(name, config.kafka().partitions(), (short)
                        config.kafka().replication()))
                .map(topic -> topic.configs(settings))
                .toList();
        try (Admin admin = backbone.cluster().admin()) {
            admin.createTopics(topics).all().get();
        }
        return new Machine(folder, backbone);
    }

    /// What the stages stand on.
    Backbone backbone() {
        return backbone;
    }

    /// Stages, none of them started.
    Stages stages(KafkaClientSupplier clients) {
        return new Stages(backbone, folder, INSTANCE, clients);
    }

    /// Where a bare hop runs: as a stage does.
    StreamsStage.Surroundings surroundings() {
        return new StreamsStage.Surroundings(
                backbone.cluster(), backbone.config().kafka(), backbone.topics(), folder.streams(), INSTANCE);
    }

    /// A producer with the settings of ingest's journal.
    ///
    /// @param linger milliseconds that records wait for others
    Producer<String, byte[]> writer(int linger) {
        Map<String, Object> settings = KafkaJournal.settings(backbone.cluster().clientSettings());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, linger);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public void close() {
        backbone.close();
        folder.delete();
    }
}
