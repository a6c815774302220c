package news.dateline.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.dateline.ingest.drop.Newsroom.Instance;
import news.dateline.ingest.drop.Newsroom.Killed;
import news.dateline.ingest.journal.JournalEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Several instances on one folder, and what is left when one is killed.
class InstancesTest {
    private static final String CLAIM = "001777896000000-0123456789abcdef0123456789abcdef";
    private static final String TRACE = "0123456789abcdef0123456789abcdef";
    private static final int FILES = 400;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Take.class,
            names = {"RENAME", "DONE"})
    void takesEachFileOnceHoweverManyInstancesThereAre(Take take) throws Exception {
        Newsroom room = new Newsroom(folder, take);
        List<String> names =
                IntStream.range(0, FILES).mapToObj(file -> file + ".txt").toList();
        for (String name : names) {
            room.drop(name, Newsroom.STORY);
            if (take == Take.DONE) {
                room.drop(name + ".done", "");
            }
        }

        try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int process = 0; process < 4; process++) {
                ends.add(processes.submit(() -> {
                    try (Instance instance = room.join()) {
                        while (instance.go() == Round.Went.ON) {
                            Thread.onSpinWait();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }

        assertThat(room.sources()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(room.files())
                .containsExactlyInAnyOrderElementsOf(names.stream()
                        .map(name -> "done/" + Newsroom.DAY + "/" + name)
                        .toList());
    }

    @Test
    void takesOverWhatAKilledInstanceHadAndWritesTheSameRecordsAgain() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("ferry.txt", Newsroom.STORY);
        room.journal(entry -> {
            room.kept.add(entry);
            throw new Killed();
        });
        assertThatThrownBy(room::go).isInstanceOf(Killed.class);
        assertThat(room.files()).singleElement().asString().startsWith(".claims");

        room.journal(room.kept::add);
        room.go();

        assertThat(room.kept).hasSize(2);
        JournalEntry first = room.kept.getFirst();
        JournalEntry second = room.kept.getLast();
        assertThat(second.headers()).isEqualTo(first.headers());
        assertThat(second.raw()).isEqualTo(first.raw());
        assertThat(second.stories()).isEqualTo(first.stories());
        assertThat(room.files()).containsExactly("done/" + Newsroom.DAY + "/ferry.txt");
    }

    @Test
    void leavesToAnInstanceThatLivesWhatItHas() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("ferry.txt", Newsroom.STORY);
        room.journal(Newsroom.AWAY);
        try (Instance first = room.join();
                Instance second = room.join()) {
            first.go();
            room.journal(room.kept::add);

            assertThat(second.go()).isEqualTo(Round.Went.IDLE);
            assertThat(room.kept).isEmpty();
            first.go();
        }

        assertThat(room.sources()).containsExactly("ferry.txt");
    }

    @Test
    void takesOverTheOldestClaimFirst() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        String later = CLAIM.replace("1777896000000", "1777896000001");
        room.drop(claimOfTheDead(later).resolve("later.txt"), Newsroom.STORY);
        room.drop(claimOfTheDead(CLAIM).resolve("earlier.txt"), Newsroom.STORY);

        room.go();

        assertThat(room.sources()).containsExactly("earlier.txt", "later.txt");
    }

    @Test
    void putsAMarkerBackWhoseFileWasNotClaimedYet() throws IOException {
        Newsroom room = new Newsroom(folder, Take.DONE);
        Path marker = Files.createDirectory(claimOfTheDead(CLAIM).resolve(".marker"));
        room.drop(marker.resolve("ferry.txt.done"), "");
        room.drop("ferry.txt", Newsroom.STORY);

        room.go();

        assertThat(room.sources()).containsExactly("ferry.txt");
        assertThat(room.files()).containsExactly("done/" + Newsroom.DAY + "/ferry.txt");
    }

    @Test
    void endsAClaimWhoseFileHadMovedOn() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        claimOfTheDead(CLAIM);

        room.go();

        assertThat(room.kept).isEmpty();
        assertThat(folder.resolve(".claims").toFile().list()).containsExactly("lock");
    }

    @Test
    void replacesTheProblemThatWasThereBeforeItsFile() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop(claimOfTheDead(CLAIM).resolve("empty.xml"), "");
        room.drop(folder.resolve("error/empty.xml.problem.json"), "{\"trace\":\"" + TRACE + "\"}");

        room.go();

        assertThat(room.files()).containsExactly("error/empty.xml", "error/empty.xml.problem.json");
        assertThat(room.read("error/empty.xml.problem.json")).contains("EMPTY", TRACE);
    }

    @Test
    void leavesAloneWhatItDidNotPutIntoAClaimsFolder() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop(claimOfTheDead("not-a-claim").resolve("ferry.txt"), Newsroom.STORY);

        room.go();

        assertThat(room.kept).isEmpty();
        assertThat(room.files()).containsExactly(".claims/dead/not-a-claim/ferry.txt");
    }

    @Test
    void leavesNothingBehind() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);

        room.go();

        assertThat(folder.resolve(".claims").toFile().list()).containsExactly("lock");
    }

    private Path claimOfTheDead(String claim) throws IOException {
        return Files.createDirectories(folder.resolve(".claims/dead").resolve(claim));
    }
}
