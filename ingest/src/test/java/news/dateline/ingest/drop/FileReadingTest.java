package news.dateline.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReadingTest {
    private static final int LIMIT = 4;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void readsAFileWholeThatIsAsLargeAsMayBe() throws IOException {
        Path file = Files.writeString(folder.resolve("four"), "1234");

        assertThat(FileReading.of(file, LIMIT))
                .isInstanceOfSatisfying(
                        FileReading.Whole.class,
                        whole -> assertThat(whole.bytes()).hasSize(LIMIT));
    }

    @Test
    void readsNoMoreOfAFileThanMayBe() throws IOException {
        Path file = Files.writeString(folder.resolve("five"), "12345");

        assertThat(FileReading.of(file, LIMIT)).isInstanceOfSatisfying(FileReading.TooLarge.class, large -> {
            assertThat(large.first()).hasSize(LIMIT);
            assertThat(large.size()).isEqualTo(5);
        });
    }

    @Test
    void takesNothingFromAFileWhoseSizeIsNotThatOfItsContent() throws IOException {
        // The kernel makes it while it is read, and says that it has no bytes: as with a file that is just being
        // written.
        Path file = Path.of("/proc/self/status");
        assumeTrue(Files.isReadable(file), "There is no such file on this system");

        assertThat(FileReading.of(file, 1 << 20)).isInstanceOf(FileReading.Changing.class);
    }

    @Test
    void saysThatAFileIsGone() throws IOException {
        assertThat(FileReading.of(folder.resolve("none"), LIMIT)).isInstanceOf(FileReading.Gone.class);
    }
}
