package news.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.SingleMachine;
import news.dateline.app.push.PushClient;
import news.dateline.schemas.model.StoryEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the whole process, broker included, between the 202 and the channel.
class KillTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int STORIES = 60;
    private static final Duration LONGEST_EMBARGO = Duration.ofSeconds(40);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void publishesEveryAcceptedStoryOnceAndInItsTimeAfterKillNineAndRestart() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        List<String> accepted = new ArrayList<>();

        // So long a commit interval keeps both stages from committing before the kill.
        Instant begun = Instant.now();
        Process first = start(data, "20s");
        PushClient wire = client(data, first);
        Duration embargo = embargo(Duration.between(begun, Instant.now()));
        for (int story = 0; story < STORIES; story++) {
            String guid = "urn:newsml:meridian.example:kill:" + story;
            if (wire.push(NewsItems.greek(guid, 1), "application/xml", Optional.empty())
                    .accepted()) {
                accepted.add(guid);
            }
        }
        Instant free = Instant.now().plus(embargo).truncatedTo(ChronoUnit.MILLIS);
        String embargoed = "urn:newsml:meridian.example:kill:embargoed";
        assertThat(wire.push(NewsItems.embargoed(embargoed, free), "application/xml", Optional.empty())
                        .accepted())
                .isTrue();
        accepted.add(embargoed);
        assertThat(published(data)).isEmpty();
        first.destroyForcibly().waitFor();

        Process second = start(data, "20ms");
        try {
            client(data, second);
            Set<String> wanted = new HashSet<>(accepted);
            boolean allOut = Eventually.within(PATIENCE, () -> guids(data).containsAll(wanted));

            assertThat(accepted).hasSize(STORIES + 1);
            assertThat(allOut).isTrue();
            assertThat(guids(data)).containsExactlyInAnyOrderElementsOf(accepted);
            assertThat(published(data))
                    .filteredOn(event -> event.getGuid().equals(embargoed))
                    .allSatisfy(event -> assertThat(event.getDecidedAt()).isAfterOrEqualTo(free));
        } finally {
            second.destroy();
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    // So long that the second process is there well before its end.
    private static Duration embargo(Duration toStart) {
        Duration wanted = toStart.multipliedBy(3);
        return wanted.compareTo(LONGEST_EMBARGO) < 0 ? wanted : LONGEST_EMBARGO;
    }

    private static List<String> guids(DataFolder data) {
        return published(data).stream().map(StoryEvent::getGuid).toList();
    }

    private static List<StoryEvent> published(DataFolder data) {
        try (Backbone backbone = Backbone.connect(new ConfigReader(Map.of()).defaults(), data)) {
            return TopicContent.now(backbone.cluster(), backbone.topics().channel("all"));
        }
    }

    private Process start(DataFolder data, String commitInterval) throws IOException {
        Path output = Files.createTempFile(folder, "run", ".log");
        ProcessBuilder builder = new ProcessBuilder(ShortLivedJava.command(
                Dateline.class, List.of("run", "all", "--data", data.root().toString())));
        builder.environment().put("DATELINE_ENRICH_COMMIT_INTERVAL", commitInterval);
        builder.environment().put("DATELINE_PUBLISH_COMMIT_INTERVAL", commitInterval);
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private PushClient client(DataFolder data, Process process) throws Exception {
        boolean listens = Eventually.within(PATIENCE, () -> {
            assertThat(process.isAlive()).as("%s", logs()).isTrue();
            return logs().lines().filter(line -> line.startsWith("Ready")).count() == runs();
        });
        assertThat(listens).as("%s", logs()).isTrue();
        URI base = SingleMachine.lastOn(data).orElseThrow();
        return new PushClient(base, "meridian", data.key("meridian").orElseThrow());
    }

    private long runs() {
        return files().size();
    }

    private String logs() {
        StringBuilder all = new StringBuilder();
        for (Path file : files()) {
            try {
                all.append(Files.readString(file));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return all.toString();
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
