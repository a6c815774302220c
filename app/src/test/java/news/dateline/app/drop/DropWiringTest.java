package news.dateline.app.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.Eventually;
import news.dateline.app.NewsItems;
import news.dateline.app.TopicContent;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.app.machine.WireKeys;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropWiringTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theIngestStageWatchesTheFoldersOfItsWires() throws Exception {
        Path incoming = Files.createDirectory(folder.resolve("incoming"));
        DatelineConfig config = config(incoming);
        DataFolder data = new DataFolder(folder.resolve("data"));
        try (Backbone backbone = Backbone.start(config, data, 0)) {
            try (Stages stages = new Stages(backbone, data, Optional.of("only"))) {
                stages.ingest(config.wires(), 0);
                Files.move(
                        Files.write(incoming.resolve("ferry.tmp"), NewsItems.greek("urn:ferry", 1)),
                        incoming.resolve("ferry.xml"));

                assertThat(Eventually.within(PATIENCE, () -> isDone(incoming))).isTrue();
            }

            assertThat(TopicContent.now(backbone.cluster(), backbone.topics().wireStories()))
                    .singleElement()
                    .returns("urn:ferry", WireStory::getGuid)
                    .returns("files", WireStory::getWire);
            assertThat(incoming.resolve(".claims").toFile().list()).containsExactly("lock");
            Files.createDirectory(folder.resolve("elsewhere"));
            Files.move(incoming, folder.resolve("elsewhere").resolve("incoming"));
            try (Stages stages = new Stages(backbone, data, Optional.of("only"))) {
                assertThatThrownBy(() -> stages.ingest(config.wires(), 0))
                        .isInstanceOf(SurroundingsException.class)
                        .hasMessageContaining("wire files: drop.folder: '" + incoming + "' is no folder");
            }
        }
    }

    @Test
    void aWireThatComesAsFilesNeedsNoKey() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));

        List<DatelineConfig.WireConfig> wires = WireKeys.withKeys(config(folder).wires(), data);

        assertThat(wires)
                .singleElement()
                .satisfies(wire -> assertThat(wire.keys()).isEmpty());
        assertThat(data.key("files")).isEmpty();
    }

    private DatelineConfig config(Path incoming) throws IOException {
        Path file = Files.writeString(folder.resolve("dateline.yaml"), """
                wires:
                  - id: files
                    drop: {folder: "%s", take: rename, every: 100ms}
                """.formatted(incoming));
        return new ConfigReader(Map.of()).file(file);
    }

    private static boolean isDone(Path incoming) {
        try (var done = Files.walk(incoming.resolve("done"))) {
            return done.anyMatch(file -> file.endsWith("ferry.xml"));
        } catch (IOException e) {
            return false;
        }
    }
}
