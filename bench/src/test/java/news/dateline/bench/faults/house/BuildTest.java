package news.dateline.bench.faults.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    @TempDir
    private Path folder;

    @Test
    void anotherBuildIsItsJar() throws IOException {
        Path jar = Files.createFile(folder.resolve("dateline.jar"));

        assertThat(Build.of(jar)).isEqualTo(new Build(jar.toString(), jar.toString()));
    }

    @Test
    void aJarThatIsNotThereIsNoBuild() {
        Path jar = folder.resolve("dateline.jar");

        assertThatThrownBy(() -> Build.of(jar))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no file " + jar);
    }

    @Test
    void theTimelineSaysWhatWasDoneInOrder() throws IOException {
        Timeline timeline = Timeline.in(folder);

        timeline.note("publish-1", "SIGKILL");
        timeline.note("publish-1", "started from this build");

        assertThat(Files.readAllLines(folder.resolve("timeline.log")))
                .satisfiesExactly(
                        line -> assertThat(line).matches("2\\S+Z\tpublish-1\tSIGKILL"),
                        line -> assertThat(line).matches("2\\S+Z\tpublish-1\tstarted from this build"));
    }
}
