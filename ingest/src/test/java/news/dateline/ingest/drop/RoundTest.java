package news.dateline.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.drop.Round.Went;
import news.dateline.schemas.model.RawWire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void keepsAFileWholeBeforeItMovesIntoTheFolderOfItsDay() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("ferry.txt", Newsroom.STORY);
        room.journal(entry -> {
            assertThat(room.files()).singleElement().asString().startsWith(".claims");
            room.kept.add(entry);
        });

        Went went = room.go();

        assertThat(went).isEqualTo(Went.ON);
        RawWire raw = room.kept.getFirst().raw().getFirst();
        assertThat(new String(raw.getContent().array(), StandardCharsets.UTF_8)).isEqualTo(Newsroom.STORY);
        assertThat(raw.getSource()).contains("ferry.txt");
        assertThat(raw.getReceivedAt()).isEqualTo(Newsroom.NOON);
        assertThat(room.files()).containsExactly("done/" + Newsroom.DAY + "/ferry.txt");
    }

    @Test
    void takesTheOldestFirstAndThenByName() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("z.txt", Newsroom.STORY);
        FileTime same = Files.getLastModifiedTime(room.drop("b.txt", Newsroom.STORY));
        Files.setLastModifiedTime(room.drop("a.txt", Newsroom.STORY), same);
        room.drop("c.txt", Newsroom.STORY);

        room.go();

        assertThat(room.sources()).containsExactly("z.txt", "a.txt", "b.txt", "c.txt");
    }

    @Test
    void leavesWhatIsBeingWrittenAndFoldersAlone() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        List<String> names = List.of(".ferry.txt", "ferry.tmp", "ferry.txt.part", "FERRY.FILEPART");
        for (String name : names) {
            room.drop(name, Newsroom.STORY);
        }
        room.drop(Files.createDirectory(folder.resolve("pictures")).resolve("ferry.txt"), Newsroom.STORY);

        Went went = room.go();

        assertThat(went).isEqualTo(Went.IDLE);
        assertThat(room.files()).containsAll(names).contains("pictures/ferry.txt");
        assertThat(room.kept).isEmpty();
    }

    @Test
    void takesAFileOnceItIsRenamed() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        Path written = room.drop("ferry.txt.part", Newsroom.STORY);
        room.go();

        Files.move(written, folder.resolve("ferry.txt"));
        room.go();

        assertThat(room.sources()).containsExactly("ferry.txt");
    }

    @Test
    void takesAFileWithItsMarkerAndNoOther() throws IOException {
        Newsroom room = new Newsroom(folder, Take.DONE);
        room.drop("ferry.txt", Newsroom.STORY);
        room.drop("train.txt", Newsroom.STORY);
        room.drop("plane.txt", Newsroom.STORY);
        room.drop("ferry.txt.done", "");
        room.drop("train.txt.OK", "");
        room.drop("ship.txt.done", "");

        room.go();

        assertThat(room.sources()).containsExactly("ferry.txt", "train.txt");
        assertThat(room.files())
                .containsExactly(
                        "done/" + Newsroom.DAY + "/ferry.txt",
                        "done/" + Newsroom.DAY + "/train.txt",
                        "plane.txt",
                        "ship.txt.done");
    }

    @Test
    void takesAFileThatHasNotChangedWhileItSettled() throws IOException {
        Newsroom room = new Newsroom(folder, Take.STABLE);
        room.drop("ferry.txt", "Ferry strike");
        try (Newsroom.Instance instance = room.join()) {
            instance.go();
            room.passes(Newsroom.SETTLE.minusNanos(1));
            instance.go();
            room.drop("ferry.txt", Newsroom.STORY);
            room.passes(Newsroom.SETTLE);
            instance.go();
            assertThat(room.kept).isEmpty();

            room.passes(Newsroom.SETTLE);
            instance.go();
        }

        assertThat(room.kept).hasSize(1);
        assertThat(room.read("done/" + Newsroom.DAY + "/ferry.txt")).isEqualTo(Newsroom.STORY);
    }

    @Test
    void setsAFileAsideThatChangesWhileItIsReadAndGoesOnWithTheOthers() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("ferry.txt", "Ferry strike");
        room.drop("train.txt", Newsroom.STORY);
        room.reader((file, maxBytes) -> {
            FileReading reading = FileReading.of(file, maxBytes);
            if (file.endsWith("ferry.txt") && reading instanceof FileReading.Whole whole) {
                // The rest comes while it is read.
                room.drop(file, Newsroom.STORY);
                return new FileReading.Changing(whole.state());
            }
            return reading;
        });
        try (Newsroom.Instance instance = room.join()) {
            instance.go();
            assertThat(room.sources()).containsExactly("train.txt");
            room.reader(FileReading::of);
            room.passes(Newsroom.SETTLE);
            instance.go();
            // It has changed since it was set aside, so that it must settle once more.
            assertThat(room.sources()).containsExactly("train.txt");

            room.passes(Newsroom.SETTLE);
            instance.go();
        }

        assertThat(room.sources()).containsExactly("train.txt", "ferry.txt");
        assertThat(room.read("done/" + Newsroom.DAY + "/ferry.txt")).isEqualTo(Newsroom.STORY);
    }

    @Test
    void holdsUpAllFilesInTheirOrderUntilTheBrokerIsBack() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("first.txt", Newsroom.STORY);
        room.drop("second.txt", Newsroom.STORY);
        room.journal(Newsroom.AWAY);
        try (Newsroom.Instance instance = room.join()) {
            assertThat(instance.go()).isEqualTo(Went.HELD_UP);
            assertThat(instance.go()).isEqualTo(Went.HELD_UP);
            assertThat(room.files()).hasSize(2).anyMatch(file -> file.startsWith(".claims"));

            room.journal(room.kept::add);
            instance.go();
        }

        assertThat(room.sources()).containsExactly("first.txt", "second.txt");
    }

    @Test
    void keepsAFileOnceThatCannotBeMovedOnAndTakesNoOtherMeanwhile() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        Path inTheWay = room.drop(folder.resolve("done").resolve(Newsroom.DAY), "no folder");
        room.drop("first.txt", Newsroom.STORY);
        room.drop("second.txt", Newsroom.STORY);
        try (Newsroom.Instance instance = room.join()) {
            assertThat(instance.go()).isEqualTo(Went.HELD_UP);
            assertThat(instance.go()).isEqualTo(Went.HELD_UP);
            assertThat(room.sources()).containsExactly("first.txt");

            Files.delete(inTheWay);
            instance.go();
        }

        assertThat(room.sources()).containsExactly("first.txt", "second.txt");
        assertThat(room.files())
                .containsExactly("done/" + Newsroom.DAY + "/first.txt", "done/" + Newsroom.DAY + "/second.txt");
    }

    @Test
    void addsTheTraceToANameThatIsTaken() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("latest.txt", Newsroom.STORY);
        room.go();

        room.drop("latest.txt", Newsroom.STORY + "They are late.\n");
        room.go();

        String trace = room.kept.getLast().headers().traceId();
        assertThat(room.read("done/" + Newsroom.DAY + "/latest.txt")).isEqualTo(Newsroom.STORY);
        assertThat(room.read("done/" + Newsroom.DAY + "/latest~" + trace + ".txt"))
                .endsWith("late.\n");
    }

    @Test
    void passesOverAFileThatHasGoneSinceItWasListed() throws IOException {
        Newsroom room = new Newsroom(folder, Take.DONE);
        Path marker = room.drop("ferry.txt.done", "");
        try (Newsroom.Instance instance = room.join()) {
            assertThat(instance.claims().claim(folder.resolve("ferry.txt"), Optional.of(marker)))
                    .isEmpty();
        }

        assertThat(room.files()).containsExactly("ferry.txt.done");
    }

    @Test
    void forgetsAClaimWhoseFileSomebodyTookAway() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("ferry.txt", Newsroom.STORY);
        room.drop("train.txt", Newsroom.STORY);
        room.reader((file, maxBytes) -> {
            if (file.endsWith("ferry.txt")) {
                Files.delete(file);
            }
            return FileReading.of(file, maxBytes);
        });

        room.go();

        assertThat(room.sources()).containsExactly("train.txt");
        assertThat(room.files()).containsExactly("done/" + Newsroom.DAY + "/train.txt");
        assertThat(folder.resolve(".claims").toFile().list()).containsExactly("lock");
    }
}
