package news.dateline.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsLockTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void keepsOthersOutAlsoAfterASecondAttemptInThisProcess() throws Exception {
        Path file = folder.resolve("lock");
        try (OsLock lock = OsLock.tryLock(file).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(OsLock.tryLock(file)).isEmpty();
            assertThat(OsLock.tryLock(folder.resolve(".").resolve("lock"))).isEmpty();
            assertThat(canBeHadElsewhere(file)).isFalse();
        }

        assertThat(canBeHadElsewhere(file)).isTrue();
    }

    @Test
    void canBeHadAgainOnceItIsGivenBack() throws IOException {
        Path file = folder.resolve("lock");
        OsLock.tryLock(file).orElseThrow().close();

        try (OsLock again = OsLock.await(file)) {
            assertThat(again).isNotNull();
        }
    }

    private static boolean canBeHadElsewhere(Path file) throws IOException, InterruptedException {
        return new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LockProbe.class.getName(),
                                file.toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }
}
