package news.dateline.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import news.dateline.app.Eventually;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.cluster.TopicKeeper;
import news.dateline.app.cluster.TopicSchemaRegistry;
import news.dateline.app.config.DatelineConfig.KafkaConfig;
import news.dateline.app.config.KafkaSecurity;
import news.dateline.app.data.DataFolder;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.registry.IncompatibleSchemaException;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.registry.SchemaRegistryException;
import news.dateline.schemas.registry.UnknownSchemaException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The broker and what the application makes and checks on it, on the real server.
class EmbeddedBrokerTest {
    private static final KafkaConfig SIX = new KafkaConfig("", "", 6, 1, 1, "", KafkaSecurity.NONE);
    private static final Topics TOPICS = new Topics("", new SchemaCatalog());
    private static final Schema ONE = record("one");
    private static final Schema TWO = record("two");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void keepsPortClusterAndRecordsOverARestart() throws Exception {
        DataFolder data = new DataFolder(folder);
        String address;
        String cluster;
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
                Admin admin = new Cluster(broker.bootstrap()).admin()) {
            address = broker.bootstrap();
            cluster = admin.describeCluster().clusterId().get();
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
            try (var producer = new KafkaProducer<>(
                    Map.<String, Object>of("bootstrap.servers", address),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.send(new ProducerRecord<>("kept", "key", "value")).get();
            }
        }

        assertThat(EmbeddedBroker.lastOn(data)).contains(address);
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
                Admin admin = new Cluster(broker.bootstrap()).admin();
                var reader = new Cluster(broker.bootstrap()).reader(new StringDeserializer())) {
            assertThat(broker.bootstrap()).isEqualTo(address);
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(cluster);
            var partition = new TopicPartition("kept", 0);
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            assertThat(reader.poll(Cluster.PATIENCE))
                    .extracting(record -> record.value())
                    .containsExactly("value");
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnlyAndRefusesAFolderInUse() throws Exception {
        DataFolder data = new DataFolder(folder);
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
            int port = Integer.parseInt(broker.bootstrap().replaceAll(".*:", ""));
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(network.getInetAddresses())) {
                    if (!address.isLoopbackAddress()) {
                        assertThat(answers(address, port)).as("%s", address).isFalse();
                    }
                }
            }
            assertThat(answers(InetAddress.getLoopbackAddress(), port)).isTrue();
            assertThatThrownBy(() -> EmbeddedBroker.start(data, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another process runs on " + data.root());
            assertThatThrownBy(() -> EmbeddedBroker.start(new DataFolder(folder.resolve("other")), port))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Port " + port + " is taken");
        }
    }

    @Test
    void makesTopicsAsDeclaredAndRefusesOthers() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(new DataFolder(folder), 0);
                Admin admin = new Cluster(broker.bootstrap()).admin()) {
            TopicKeeper keeper = new TopicKeeper(admin, SIX);
            keeper.ensure(TOPICS.fixed());
            keeper.ensure(TOPICS.fixed());
            assertThat(admin.listTopics().names().get())
                    .contains("wire.raw", "wire.stories", "stories.enriched", "stories.published", "reference.schemas");

            admin.createTopics(List.of(new NewTopic("channel.narrow", 2, (short) 1)))
                    .all()
                    .get();
            assertThatThrownBy(() -> keeper.ensure(List.of(TOPICS.channel("narrow"))))
                    .isInstanceOf(SurroundingsException.class)
                    .hasMessageContaining("Topic channel.narrow has 2 partitions, expected 6")
                    .hasMessageContaining("Topic channel.narrow has cleanup.policy delete, expected compact");
        }
    }

    @Test
    void refusesTopicsWithFewerCopiesThanTheConfigurationSays() throws Exception {
        KafkaConfig three = new KafkaConfig("", "", 6, 3, 2, "", KafkaSecurity.NONE);
        try (EmbeddedBroker broker = EmbeddedBroker.start(new DataFolder(folder), 0);
                Admin admin = new Cluster(broker.bootstrap()).admin()) {
            new TopicKeeper(admin, SIX).ensure(List.of(TOPICS.channel("narrow")));

            assertThatThrownBy(() -> new TopicKeeper(admin, three).ensure(List.of(TOPICS.channel("narrow"))))
                    .isInstanceOf(SurroundingsException.class)
                    .hasMessageContaining("Topic channel.narrow has 1 copies, expected 3")
                    .hasMessageContaining("Topic channel.narrow has min.insync.replicas 1, expected 2");
        }
    }

    @Test
    void aChannelsTopicFollowsWhatTheChannelSaysOfItsRetention() throws Exception {
        Channel.Builder channel = Channel.newBuilder().setId("greece").setQuery("country:GR");
        Topic<?> forEver = TOPICS.channel(channel.build());
        Topic<?> forMonths = TOPICS.channel(channel.setRetentionDays(90).build());
        try (EmbeddedBroker broker = EmbeddedBroker.start(new DataFolder(folder), 0);
                Admin admin = new Cluster(broker.bootstrap()).admin()) {
            TopicKeeper keeper = new TopicKeeper(admin, SIX);
            keeper.ensure(List.of(forEver));
            assertThat(isKept(admin, "compact", "604800000")).isTrue();

            keeper.ensure(List.of(forMonths));
            assertThat(isKept(admin, "compact,delete", "7776000000")).isTrue();

            keeper.ensure(List.of(forEver));
            assertThat(isKept(admin, "compact", "604800000")).isTrue();
        }
    }

    // The second is Kafka's own retention where the topic has none; it counts for nothing then.
    private static boolean isKept(Admin admin, String cleanup, String retention) throws Exception {
        ConfigResource greece = new ConfigResource(ConfigResource.Type.TOPIC, "channel.greece");
        return Eventually.within(Cluster.PATIENCE, () -> {
            try {
                Config there = Objects.requireNonNull(
                        admin.describeConfigs(List.of(greece)).all().get().get(greece));
                return there.get("cleanup.policy").value().equals(cleanup)
                        && there.get("retention.ms").value().equals(retention)
                        && there.get("min.compaction.lag.ms").value().equals("604800000");
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aTopicThatWasMadeBeforeIsBroughtToTakeRecordsOfAnyTime() throws Exception {
        ConfigResource decisions = new ConfigResource(ConfigResource.Type.TOPIC, "stories.decisions");
        try (EmbeddedBroker broker = EmbeddedBroker.start(new DataFolder(folder), 0);
                Admin admin = new Cluster(broker.bootstrap()).admin()) {
            admin.createTopics(List.of(new NewTopic("stories.decisions", 6, (short) 1)))
                    .all()
                    .get();

            new TopicKeeper(admin, SIX).ensure(List.of(TOPICS.storiesDecisions()));

            assertThat(Eventually.within(
                            Cluster.PATIENCE,
                            () -> Objects.requireNonNull(admin.describeConfigs(List.of(decisions))
                                            .all()
                                            .get()
                                            .get(decisions))
                                    .get("message.timestamp.after.max.ms")
                                    .value()
                                    .equals(Long.toString(Long.MAX_VALUE))))
                    .isTrue();
        }
    }

    @Test
    void givesSchemasIdsThatEveryProcessSeesAndKeeps() {
        DataFolder data = new DataFolder(folder);
        int first;
        int second;
        try (EmbeddedBroker broker = started(data)) {
            Cluster cluster = new Cluster(broker.bootstrap());
            try (TopicSchemaRegistry here = new TopicSchemaRegistry(cluster, TOPICS.referenceSchemas());
                    TopicSchemaRegistry there = new TopicSchemaRegistry(cluster, TOPICS.referenceSchemas())) {
                first = here.register("a-value", ONE);
                second = there.register("b-value", TWO);
                assertThat(first).isNotEqualTo(second);
                assertThat(there.register("a-value", ONE)).isEqualTo(first);
                assertThat(there.register("c-value", ONE)).isEqualTo(first);
                assertThat(here.byId(second)).isEqualTo(TWO);
                assertThatThrownBy(() -> here.byId(99)).isInstanceOf(UnknownSchemaException.class);
                assertThatThrownBy(() -> here.register(
                                "a-value", SchemaBuilder.fixed("other").size(3)))
                        .isInstanceOf(IncompatibleSchemaException.class);
            }
        }
        try (EmbeddedBroker broker = started(data);
                TopicSchemaRegistry later =
                        new TopicSchemaRegistry(new Cluster(broker.bootstrap()), TOPICS.referenceSchemas())) {
            assertThat(later.byId(first)).isEqualTo(ONE);
            assertThat(later.register("b-value", TWO)).isEqualTo(second);
            assertThat(later.catalog().subjects()).containsExactly("a-value", "b-value", "c-value");
        }
    }

    @Test
    void givesOutNoIdTwiceWhenProcessesRegisterAtOnce() throws Exception {
        try (EmbeddedBroker broker = started(new DataFolder(folder))) {
            Cluster cluster = new Cluster(broker.bootstrap());
            List<Thread> writers = IntStream.range(0, 3)
                    .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                        try (var registry = new TopicSchemaRegistry(cluster, TOPICS.referenceSchemas())) {
                            for (int schema = 0; schema < 3; schema++) {
                                registry.register("w" + writer + "s" + schema, record("w" + writer + "s" + schema));
                            }
                        }
                    }))
                    .toList();
            for (Thread writer : writers) {
                writer.join();
            }
            try (var registry = new TopicSchemaRegistry(cluster, TOPICS.referenceSchemas())) {
                SchemaCatalog catalog = registry.catalog();
                assertThat(catalog.subjects()).hasSize(9);
                assertThat(catalog.subjects().stream()
                                .map(subject ->
                                        catalog.versions(subject).getFirst().id())
                                .distinct())
                        .hasSize(9);
            }
        }
    }

    @Test
    void tellsTheSchemasThatItKnowsWhileSomebodyElseWaitsForABrokerThatIsAway() throws Exception {
        TopicSchemaRegistry registry;
        int id;
        try (EmbeddedBroker broker = started(new DataFolder(folder))) {
            registry = new TopicSchemaRegistry(new Cluster(broker.bootstrap()), TOPICS.referenceSchemas());
            id = registry.register("a-value", ONE);
        }
        try (registry) {
            CompletableFuture<SchemaCatalog> waiting = CompletableFuture.supplyAsync(registry::catalog);
            Thread.sleep(500);

            assertThat(registry.byId(id)).isEqualTo(ONE);
            assertThat(registry.known().subjects()).containsExactly("a-value");
            assertThat(waiting).isNotDone();
            assertThatThrownBy(waiting::join).hasCauseInstanceOf(SchemaRegistryException.class);
        }
    }

    private static EmbeddedBroker started(DataFolder data) {
        EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
        try (Admin admin = new Cluster(broker.bootstrap()).admin()) {
            new TopicKeeper(admin, SIX).ensure(List.of(TOPICS.referenceSchemas()));
        }
        return broker;
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            socket.getOutputStream().write("x".getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Schema record(String name) {
        return SchemaBuilder.record(name).fields().optionalString("text").endRecord();
    }
}
