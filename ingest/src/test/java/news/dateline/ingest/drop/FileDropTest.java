package news.dateline.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileDropTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void takesWhatLiesThereAndWhatComesLater() throws Exception {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("early.txt", Newsroom.STORY);

        try (FileDrop drop = drop(room)) {
            drop.start();
            await(() -> room.files().stream().anyMatch(file -> file.endsWith("/early.txt")));
            rename(room, "late.txt");
            await(() -> room.files().stream().anyMatch(file -> file.startsWith("done") && file.endsWith("/late.txt")));
        }

        assertThat(room.sources()).containsExactly("early.txt", "late.txt");
        assertThat(folder.resolve(".claims").toFile().list()).containsExactly("lock");
    }

    @Test
    void comesBackWithTheFolder(@TempDir Path away) throws Exception {
        Path share = Files.createDirectory(folder.resolve("share"));
        Newsroom room = new Newsroom(share, Take.RENAME);
        try (FileDrop drop = drop(room)) {
            drop.start();
            room.journal(Newsroom.AWAY);
            rename(room, "before.txt");
            await(() -> !Files.exists(share.resolve("before.txt")));

            Files.move(share, away.resolve("share"));
            room.journal(room.kept::add);
            Files.writeString(away.resolve("share").resolve("after.txt"), Newsroom.STORY);
            Files.move(away.resolve("share"), share);
            await(() -> room.files().stream()
                            .filter(file -> file.startsWith("done"))
                            .count()
                    == 2);
        }

        assertThat(room.sources()).contains("before.txt", "after.txt");
    }

    @Test
    void stopsWhileTheBrokerIsAwayAndLeavesTheFileClaimed() throws Exception {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        CountDownLatch asked = new CountDownLatch(2);
        room.journal(entry -> {
            asked.countDown();
            Newsroom.AWAY.write(entry);
        });
        room.drop("ferry.txt", Newsroom.STORY);
        try (FileDrop drop = drop(room)) {
            drop.start();
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(room.files()).singleElement().asString().startsWith(".claims");

        room.journal(room.kept::add);
        room.go();

        assertThat(room.files()).containsExactly("done/" + Newsroom.DAY + "/ferry.txt");
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Path linked = Files.createDirectory(folder.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("done"), folder);

        Map<Path, String> faults = Map.of(
                folder.resolve("missing"),
                "is no folder",
                file,
                "is no folder",
                linked,
                "must be a plain folder on the same file system");

        faults.forEach((path, fault) -> assertThat(fault(path)).contains(path.toString(), fault));
        assertThat(FileDrop.fault(config(folder))).isEmpty();
    }

    @Test
    void ringsWhenAFileComes() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Bell bell = Bell.on(folder, never)) {
            Files.createFile(folder.resolve("ferry.txt"));

            bell.await(Duration.ofDays(1));
        }

        assertThat(never.getCount()).isEqualTo(1);
    }

    @Test
    void waitsLongerFromOneFailureToTheNextAndNeverTooLong() {
        Backoff backoff = new Backoff();
        Duration first = backoff.next();

        assertThat(backoff.next()).isGreaterThan(first);
        for (int failure = 0; failure < 100; failure++) {
            assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(4));
        }
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(first);
    }

    @Test
    void tellsOnceOfAFileThatHasWaitedForLong() throws Exception {
        Newsroom room = new Newsroom(folder, Take.DONE);
        room.drop("ferry.txt", Newsroom.STORY);
        room.drop("train.txt.part", Newsroom.STORY);
        Listing listing = Listing.of(folder);
        Waiting waiting = new Waiting("pages");
        long tenMinutes = Duration.ofMinutes(10).toNanos();

        assertThat(waiting.note(listing.files(), 0)).isEmpty();
        assertThat(waiting.note(listing.files(), tenMinutes - 1)).isEmpty();
        assertThat(waiting.note(listing.files(), tenMinutes)).isEqualTo(listing.files());
        assertThat(waiting.note(listing.files(), 2 * tenMinutes)).isEmpty();
        assertThat(waiting.note(listing.temporary(), 2 * tenMinutes)).isEmpty();
    }

    private static void rename(Newsroom room, String name) throws IOException {
        Files.move(
                room.drop(name + ".part", Newsroom.STORY), room.folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileDrop drop(Newsroom room) {
        return new FileDrop(room.wire(), room.service(), Clock.fixed(Newsroom.NOON, ZoneOffset.UTC));
    }

    private static DropConfig config(Path folder) {
        return new DropConfig(folder, Take.RENAME, Duration.ofSeconds(5), Duration.ofSeconds(2));
    }

    private static String fault(Path folder) {
        return FileDrop.fault(config(folder)).orElse("");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("the drop has not done it yet").isBefore(end);
            Thread.sleep(Duration.ofMillis(5));
        }
    }
}
