package news.dateline.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import news.dateline.app.Eventually;
import news.dateline.app.data.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {
    private static final Duration EVERY = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir
    private Path root;

    @Test
    void isThereAsSoonAsItBeginsAndGoneWhenItEnds() {
        DataFolder folder = new DataFolder(root.resolve("new"));
        try (Heartbeat heartbeat = new Heartbeat(folder, () -> true, EVERY)) {
            heartbeat.start();

            assertThat(folder.alive()).isRegularFile();
        }
        assertThat(folder.alive()).doesNotExist();
    }

    @Test
    void isMadeNewAgainAndAgainAsLongAsAllWorks() throws Exception {
        DataFolder folder = new DataFolder(root);
        AtomicBoolean works = new AtomicBoolean(true);
        try (Heartbeat heartbeat = new Heartbeat(folder, works::get, EVERY)) {
            heartbeat.start();
            Files.setLastModifiedTime(folder.alive(), LONG_AGO);
            assertThat(Eventually.within(PATIENCE, () -> isNew(folder))).isTrue();

            works.set(false);
            assertThat(Eventually.within(PATIENCE, () -> staysOld(folder))).isTrue();
        }
    }

    @Test
    void nothingIsSaidOfWhatDoesNotWork() {
        DataFolder folder = new DataFolder(root);
        try (Heartbeat heartbeat = new Heartbeat(folder, () -> false, EVERY)) {
            heartbeat.start();

            assertThat(folder.alive()).doesNotExist();
        }
    }

    private static boolean isNew(DataFolder folder) {
        try {
            return Files.getLastModifiedTime(folder.alive()).compareTo(LONG_AGO) > 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    // A beat may have been under way when the word was taken back.
    private static boolean staysOld(DataFolder folder) {
        try {
            Files.setLastModifiedTime(folder.alive(), LONG_AGO);
            Thread.sleep(EVERY.multipliedBy(5));
            return !isNew(folder);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
