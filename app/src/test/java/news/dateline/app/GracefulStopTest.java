package news.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.app.broker.EmbeddedBroker;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.push.PushClient;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.EnrichedStory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `run` on SIGTERM: what is under way is finished and committed, not given up.
class GracefulStopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STORIES = 12;
    private static final int SIGTERM = 128 + 15;
    private static final Pattern PORT = Pattern.compile("Wires push to port (\\d+)");
    private static final String READY = "Ready: ";

    @TempDir
    private Path folder;

    @Test
    void whatIsUnderWayIsCommittedAndTheHeartbeatAndThePlaceInTheGroupTakenAway() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("stages"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(new DataFolder(folder.resolve("broker")), 0)) {
            Process stages = start(broker, data);
            assertThat(Eventually.within(PATIENCE, () -> said().contains(READY)))
                    .as("%s", said())
                    .isTrue();
            push();
            try (Backbone backbone = connect(broker)) {
                Topic<EnrichedStory> enriched = backbone.topics().storiesEnriched();
                // Written, but not committed: the next commit is far away.
                assertThat(Eventually.within(PATIENCE, () -> written(backbone, enriched) >= STORIES))
                        .isTrue();
                assertThat(TopicContent.now(backbone.cluster(), enriched)).isEmpty();
                assertThat(data.alive()).exists();

                stages.destroy();

                assertThat(stages.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                assertThat(TopicContent.now(backbone.cluster(), enriched))
                        .extracting(story -> story.getStory().getGuid())
                        .containsExactlyInAnyOrderElementsOf(guids());
                // Other instances need not wait for the session timeout.
                assertThat(members(backbone)).isZero();
            }
            assertThat(stages.exitValue()).isEqualTo(SIGTERM);
            assertThat(data.alive()).doesNotExist();
        }
    }

    private Process start(EmbeddedBroker broker, DataFolder data) throws IOException {
        Path config = Files.writeString(folder.resolve("test.yaml"), """
                enrich: {commitInterval: 45s}
                publish: {commitInterval: 45s}
                wires:
                  - {id: meridian, keys: ["sha256:2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683"]}
                channels:
                  - {id: all, query: "*:*"}
                """);
        return new ProcessBuilder(ShortLivedJava.command(
                        Dateline.class,
                        List.of(
                                "run",
                                "all",
                                "--bootstrap",
                                broker.bootstrap(),
                                "--config",
                                config.toString(),
                                "--data",
                                data.root().toString())))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile())
                .start();
    }

    private void push() throws InterruptedException {
        Matcher port = PORT.matcher(said());
        assertThat(port.find()).isTrue();
        PushClient wire = new PushClient(URI.create("http://127.0.0.1:" + port.group(1)), "meridian", "key");
        for (String guid : guids()) {
            assertThat(wire.push(NewsItems.greek(guid, 1), "application/xml", Optional.empty())
                            .accepted())
                    .isTrue();
        }
    }

    private static List<String> guids() {
        return IntStream.range(0, STORIES)
                .mapToObj(story -> "urn:newsml:meridian.example:stop:" + story)
                .toList();
    }

    private static Backbone connect(EmbeddedBroker broker) {
        Map<String, String> environment = Map.of("DATELINE_KAFKA_BOOTSTRAP", broker.bootstrap());
        return Backbone.connect(new ConfigReader(environment).defaults(), DataFolder.ephemeral());
    }

    private static int members(Backbone backbone) throws Exception {
        List<String> groups = List.of("dateline-enrich", "dateline-duplicates", "dateline-publish");
        try (Admin admin = backbone.cluster().admin()) {
            return admin.describeConsumerGroups(groups).all().get().values().stream()
                    .mapToInt(group -> group.members().size())
                    .sum();
        }
    }

    private static long written(Backbone backbone, Topic<?> topic) {
        try (Admin admin = backbone.cluster().admin()) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (int partition = 0; partition < backbone.config().kafka().partitions(); partition++) {
                partitions.add(new TopicPartition(topic.name(), partition));
            }
            return admin
                    .listOffsets(partitions.stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("run.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
