package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.NewsItems;
import news.dateline.app.TopicContent;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.app.push.PushClient;
import news.dateline.schemas.model.StoryEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docker-compose.yml promises of its three brokers, held by Kafka's own server with the settings that stand
/// there.
class ThreeBrokersTest {
    @TempDir
    private Path folder;

    @Test
    void everyTopicHasThreeCopiesAndAStoryGoesItsWayWithOneBrokerAway() throws Exception {
        try (ThreeBrokers brokers = new ThreeBrokers(folder.resolve("brokers"));
                Backbone backbone = Backbone.start(config(brokers.cluster()), data("stages"), 0);
                Stages stages = new Stages(backbone, data("stages"), Optional.empty())) {
            stages.publish();
            stages.enrich();
            stages.awaitRunning();
            int port = stages.ingest(backbone.config().wires(), 0);
            assertThat(arrives(backbone, port, "urn:newsml:meridian.example:before"))
                    .isTrue();
            assertThat(copies(brokers.cluster()))
                    .isNotEmpty()
                    .allSatisfy((topic, copies) -> assertThat(copies).as(topic).isEqualTo(3));

            brokers.stop("kafka-2");

            assertThat(arrives(backbone, port, "urn:newsml:meridian.example:after"))
                    .isTrue();
        }
    }

    private static boolean arrives(Backbone backbone, int port, String guid) throws InterruptedException {
        PushClient wire = new PushClient(URI.create("http://127.0.0.1:" + port), "meridian", "key");
        PushClient.Reply reply = wire.push(NewsItems.greek(guid, 1), "application/xml", Optional.empty());
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        List<StoryEvent> events = TopicContent.until(
                backbone.cluster(),
                backbone.topics().channel("all"),
                Duration.ofSeconds(60),
                found -> found.stream().anyMatch(event -> event.getGuid().equals(guid)));
        return events.stream().anyMatch(event -> event.getGuid().equals(guid));
    }

    private DatelineConfig config(Cluster cluster) throws Exception {
        String yaml = Tree.text("config/cluster.yaml")
                .replaceAll(
                        "file:/run/secrets/meridian.hash",
                        "sha256:2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683")
                .replaceAll("file:/run/secrets/[a-z]+\\.hash", "sha256:" + "0".repeat(64));
        Path file = Files.writeString(folder.resolve("cluster.yaml"), yaml);
        Map<String, String> environment =
                Map.of("DATELINE_KAFKA_BOOTSTRAP", cluster.bootstrap(), "DATELINE_KAFKA_PARTITIONS", "1");
        return new ConfigReader(environment).file(file);
    }

    // Those of Kafka's own and those of the stages' state too. The least of a topic's partitions counts.
    private static Map<String, Integer> copies(Cluster cluster) throws Exception {
        Map<String, Integer> copies = new HashMap<>();
        try (Admin admin = cluster.admin()) {
            var names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            for (TopicDescription topic :
                    admin.describeTopics(names).allTopicNames().get().values()) {
                topic.partitions()
                        .forEach(partition ->
                                copies.merge(topic.name(), partition.replicas().size(), Math::min));
            }
        }
        return copies;
    }

    private DataFolder data(String name) {
        return new DataFolder(folder.resolve(name));
    }
}
