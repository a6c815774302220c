package news.dateline.app.machine;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.app.broker.EmbeddedBroker;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.Door;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.cluster.TopicKeeper;
import news.dateline.app.cluster.TopicSchemaRegistry;
import news.dateline.app.cluster.TransactionVersionCheck;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.stage.StreamsStage;
import news.dateline.enrich.DuplicateTopics;
import news.dateline.publish.PublishTopology;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.registry.RestSchemaRegistry;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.registry.SchemaRegistry;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/// What every stage and command stands on: a broker, the topics on it, the schemas of what they hold.
public final class Backbone implements AutoCloseable {
    private final DatelineConfig config;
    private final @Nullable EmbeddedBroker broker;
    private final Cluster cluster;
    private final SchemaRegistry registry;
    private final Topics topics;

    private Backbone(DatelineConfig config, @Nullable EmbeddedBroker broker, Cluster cluster) {
        this.config = config;
        this.broker = broker;
        this.cluster = cluster;
        this.registry = registry(config, cluster);
        this.topics = new Topics(config.kafka().topicPrefix(), registry);
    }

    /// Starts the embedded broker where the configuration names no other, makes and checks all topics, registers all
    /// schemas.
    ///
    /// @param folder the embedded broker's
    /// @param brokerPort the embedded broker's, or 0
    /// @throws SurroundingsException when something there is not as it must be
    public static Backbone start(DatelineConfig config, DataFolder folder, int brokerPort) {
        boolean embedded = config.kafka().bootstrap().isEmpty();
        EmbeddedBroker broker = embedded ? startBroker(folder, brokerPort) : null;
        Cluster cluster = broker == null ? named(config) : new Cluster(broker.bootstrap());
        try {
            ensureTopics(config, cluster);
            Backbone backbone = new Backbone(config, broker, cluster);
            backbone.registry.registerAll(backbone.schemas());
            return backbone;
        } catch (RuntimeException e) {
            if (broker != null) {
                broker.close();
            }
            throw e;
        }
    }

    /// Uses what runs already: the configuration's cluster, or the embedded broker that another process runs on the
    /// folder.
    ///
    /// @throws SurroundingsException when no broker is known or none answers
    public static Backbone connect(DatelineConfig config, DataFolder folder) {
        return new Backbone(config, null, cluster(config, folder));
    }

    /// Where the cluster of a configuration or a folder is.
    ///
    /// @throws SurroundingsException when neither says
    public static Cluster cluster(DatelineConfig config, DataFolder folder) {
        if (!config.kafka().bootstrap().isEmpty()) {
            return named(config);
        }
        return EmbeddedBroker.lastOn(folder)
                .map(Cluster::new)
                .orElseThrow(() -> new SurroundingsException(
                        "No broker has run on " + folder.root()
                                + "; start ./dateline demo, or name one with --bootstrap",
                        null));
    }

    /// The configuration in force.
    public DatelineConfig config() {
        return config;
    }

    /// Where the cluster is.
    public Cluster cluster() {
        return cluster;
    }

    /// The topics.
    public Topics topics() {
        return topics;
    }

    /// Where schema ids come from.
    public SchemaRegistry registry() {
        return registry;
    }

    /// The registry, where it is the topic `reference.schemas`; empty where a server is.
    public Optional<TopicSchemaRegistry> ownRegistry() {
        return registry instanceof TopicSchemaRegistry own ? Optional.of(own) : Optional.empty();
    }

    @Override
    public void close() {
        switch (registry) {
            case TopicSchemaRegistry own -> own.close();
            case RestSchemaRegistry server -> server.close();
            default -> throw new IllegalStateException("No such registry is made here: " + registry);
        }
        if (broker != null) {
            broker.close();
        }
    }

    private static Cluster named(DatelineConfig config) {
        return Door.open(config.kafka(), Clock.systemUTC());
    }

    private List<Topic<?>> allTopics() {
        return allTopics(config, topics);
    }

    private static EmbeddedBroker startBroker(DataFolder folder, int port) {
        try {
            return EmbeddedBroker.start(folder, port);
        } catch (IllegalStateException e) {
            throw new SurroundingsException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void ensureTopics(DatelineConfig config, Cluster cluster) {
        // The names are needed before the registry is there: it lives in one of them.
        Topics declared = new Topics(config.kafka().topicPrefix(), new SchemaCatalog());
        try (Admin admin = cluster.admin()) {
            TransactionVersionCheck.require(admin);
            new TopicKeeper(admin, config.kafka()).ensure(allTopics(config, declared));
        }
    }

    private static List<Topic<?>> allTopics(DatelineConfig config, Topics topics) {
        List<Topic<?>> all = new ArrayList<>(topics.fixed());
        config.channels().forEach(channel -> all.add(topics.channel(channel)));
        return all;
    }

    private static SchemaRegistry registry(DatelineConfig config, Cluster cluster) {
        if (!config.kafka().schemaRegistry().isEmpty()) {
            return new RestSchemaRegistry(URI.create(config.kafka().schemaRegistry()));
        }
        Topics declared = new Topics(config.kafka().topicPrefix(), new SchemaCatalog());
        return new TopicSchemaRegistry(cluster, declared.referenceSchemas());
    }

    // The ledger and what near-duplicates are found by are on no topics of Dateline's own, but on those of Kafka
    // Streams.
    private Map<String, Schema> schemas() {
        Map<String, Schema> schemas = new TreeMap<>();
        for (Topic<?> topic : allTopics()) {
            if (topic.value() instanceof AvroSerde<?> serde) {
                schemas.put(topic.name() + "-value", serde.schema());
            }
        }
        schemas.put(
                StreamsStage.group(config.kafka(), Stages.PUBLISH) + "-" + PublishTopology.LEDGER + "-changelog-value",
                LedgerEntry.getClassSchema());
        DuplicateTopics.values(StreamsStage.group(config.kafka(), Stages.DUPLICATES))
                .forEach((topic, schema) -> schemas.put(topic + "-value", schema));
        return schemas;
    }
}
