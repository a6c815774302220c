package news.dateline.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
        AtomicInteger asked = new AtomicInteger();
        try (Heartbeat heartbeat = new Heartbeat(folder, () -> asked.incrementAndGet() > 0 && works.get(), EVERY)) {
            heartbeat.start();
            Files.setLastModifiedTime(folder.alive(), LONG_AGO);
            assertThat(Eventually.within(PATIENCE, () -> isNew(folder))).isTrue();

            works.set(false);
            // A beat may have been under way when the word was taken back: the next one begins after that.
            int before = asked.get();
            assertThat(Eventually.within(PATIENCE, () -> asked.get() > before)).isTrue();
            Files.setLastModifiedTime(folder.alive(), LONG_AGO);
            assertThat(Eventually.within(PATIENCE, () -> asked.get() > before + 3))
                    .isTrue();
            assertThat(isNew(folder)).isFalse();
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

    @Test
    void theWordOfAProcessThatWasKilledIsNoWordOfTheNextOne() throws IOException {
        DataFolder folder = new DataFolder(root);
        Files.writeString(folder.alive(), "2026-11-28T12:00:00Z");

        Heartbeat.forget(folder);
        Heartbeat.forget(folder);

        assertThat(folder.alive()).doesNotExist();
    }

    private static boolean isNew(DataFolder folder) throws IOException {
        return Files.getLastModifiedTime(folder.alive()).compareTo(LONG_AGO) > 0;
    }
}
