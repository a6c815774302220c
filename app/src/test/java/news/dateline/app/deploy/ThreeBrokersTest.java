package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.dateline.app.Eventually;
import news.dateline.app.NewsItems;
import news.dateline.app.access.AccessCheck;
import news.dateline.app.access.ClusterRole;
import news.dateline.app.access.Grants;
import news.dateline.app.cli.Ran;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.app.push.PushClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docker-compose.yml promises of its three brokers and of who may do what there, held by Kafka's own server with
/// the settings that stand there; each comes as it does there.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class ThreeBrokersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static ThreeBrokers brokers;

    @BeforeAll
    static void start() throws Exception {
        brokers = new ThreeBrokers(folder.resolve("brokers"));
        Ran rights = comer("rights").run();
        assertThat(rights.code()).as(rights.err()).isZero();
        assertThat(rights.out()).contains("7 principals", "7 passwords set");
        // The brokers learn of passwords a moment after they are set.
        assertThat(Eventually.within(PATIENCE, () -> comer("prepare").run().code() == 0))
                .isTrue();
    }

    @AfterAll
    static void stop() {
        brokers.close();
    }

    @Test
    void everyTopicHasThreeCopiesAndAStoryGoesItsWayToTheSiteWithOneBrokerAway() throws Exception {
        try (Backbone publish = comer("publish").connect();
                Stages publishing = comer("publish").stages(publish);
                Backbone enrich = comer("enrich").connect();
                Stages enriching = comer("enrich").stages(enrich);
                Backbone ingest = comer("ingest").connect();
                Stages receiving = comer("ingest").stages(ingest)) {
            publishing.publish();
            enriching.enrich();
            publishing.awaitRunning();
            enriching.awaitRunning();
            int port = receiving.ingest(ingest.config().wires(), 0);
            assertThat(arrives(port, "Ferry strike ends")).isTrue();
            assertThat(copies())
                    .isNotEmpty()
                    .allSatisfy((topic, copies) -> assertThat(copies).as(topic).isEqualTo(3));

            brokers.stop("kafka-2");

            assertThat(arrives(port, "Ferries sail with a broker away")).isTrue();
        }
    }

    @Test
    void aStageMayNotDoWhatAnotherMust() {
        try (Backbone enrich = comer("enrich").connect();
                Admin admin = enrich.cluster().admin()) {
            Grants grants = new Grants(enrich.config());

            assertThat(new AccessCheck(admin).missing(grants.of(ClusterRole.ENRICH)))
                    .isEmpty();
            assertThat(new AccessCheck(admin).missing(grants.of(ClusterRole.PUBLISH)))
                    .contains("Write on Topic stories.published", "Read on Topic stories.enriched");
        }
    }

    private static boolean arrives(int port, String headline) throws InterruptedException {
        PushClient wire =
                new PushClient(URI.create("http://127.0.0.1:" + port), "meridian", MadeSecrets.text("meridian.key"));
        PushClient.Reply reply = wire.push(
                NewsItems.item("urn:newsml:meridian.example:" + UUID.randomUUID(), 1, headline, "All well in Greece."),
                "application/xml",
                Optional.empty());
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return Eventually.within(
                PATIENCE, () -> comer("site").run("--once").out().contains(headline));
    }

    private static Comer comer(String name) {
        boolean outside = name.equals("site");
        return new Comer(Service.named(name), outside ? brokers.hosts() : brokers.stages(), folder);
    }

    // Those of Kafka's own and those of the stages' state too. The least of a topic's partitions counts.
    private static Map<String, Integer> copies() throws Exception {
        Map<String, Integer> copies = new HashMap<>();
        try (Backbone root = comer("rights").connect();
                Admin admin = root.cluster().admin()) {
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
}
