package news.dateline.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import news.dateline.ingest.drop.Round.Went;
import news.dateline.schemas.model.Quarantined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void putsAFileThatCannotBeUsedBesideItsProblem() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("ferry.xml", "<newsItem><headline></newsItem>");

        room.go();

        Quarantined quarantined = room.kept.getFirst().quarantined().getFirst();
        JsonNode problem = JSON.readTree(room.read("error/ferry.xml.problem.json"));
        assertThat(room.files()).containsExactly("error/ferry.xml", "error/ferry.xml.problem.json");
        assertThat(problem.path("type").asText()).isEqualTo("urn:dateline:problem:xml-not-well-formed");
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("reason").asText()).isEqualTo(quarantined.getReason());
        assertThat(problem.path("detail").asText()).isEqualTo(quarantined.getDetail());
        assertThat(problem.path("position").asText()).startsWith("line 1");
        assertThat(problem.path("trace").asText()).isEqualTo(quarantined.getTraceId());
        assertThat(problem.path("file").asText()).isEqualTo("ferry.xml");
    }

    @Test
    void saysWhyOfEveryItem() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("two.xml", """
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
                <newsItem version="1"/><newsItem guid="urn:b" version="none"/></itemSet></newsMessage>
                """);

        room.go();

        assertThat(JSON.readTree(room.read("error/two.xml.problem.json")).path("items"))
                .extracting(item -> item.path("reason").asText())
                .containsExactly("NO_GUID", "BAD_VERSION");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("empty.xml", "");

        room.go();

        assertThat(JSON.readTree(room.read("error/empty.xml.problem.json"))
                        .path("reason")
                        .asText())
                .isEqualTo("EMPTY");
    }

    @Test
    void readsOfTwoGigabytesOnlyWhatTheWireMaySend() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("film.mxf").toFile(), "rw")) {
            file.setLength(2L << 30);
        }

        room.go();

        Quarantined quarantined = room.kept.getFirst().quarantined().getFirst();
        assertThat(quarantined.getReason()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(quarantined.getContent().remaining()).isEqualTo(room.wire().maxBytes());
        assertThat(quarantined.getTruncated()).isTrue();
        assertThat(Files.size(folder.resolve("error/film.mxf"))).isEqualTo(2L << 30);
        assertThat(JSON.readTree(room.read("error/film.mxf.problem.json"))
                        .path("status")
                        .asInt())
                .isEqualTo(413);
    }

    @Test
    void neverFollowsALink(@TempDir Path elsewhere) throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), Newsroom.STORY);
        Files.createSymbolicLink(folder.resolve("link.txt"), secret);
        Files.createSymbolicLink(folder.resolve("up"), elsewhere);

        room.go();

        assertThat(room.kept).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.stories()).isEmpty();
            assertThat(entry.quarantined().getFirst().getReason()).isEqualTo("UNREADABLE");
            assertThat(entry.quarantined().getFirst().getContent().remaining()).isZero();
        });
        assertThat(Files.isSymbolicLink(folder.resolve("error/link.txt"))).isTrue();
        assertThat(room.read("error/link.txt.problem.json")).contains("symbolic link");
        assertThat(elsewhere.toFile().list()).containsExactly("secret.txt");
    }

    @Test
    void opensNoPipe() throws Exception {
        Path pipe = folder.resolve("pipe.txt");
        assumeTrue(isMade(pipe), "No pipe can be made here");
        Newsroom room = new Newsroom(folder, Take.RENAME);

        room.go();

        assertThat(room.read("error/pipe.txt.problem.json")).contains("special file");
        assertThat(Files.exists(folder.resolve("error/pipe.txt"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void refusesAFileThatItHasNoRightToRead() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        Path file = room.drop("ferry.txt", Newsroom.STORY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "This user may read everything");

        room.go();

        assertThat(room.read("error/ferry.txt.problem.json")).contains("UNREADABLE", "no right");
    }

    @Test
    void refusesAFileThatFailsToBeReadAgainAndAgain() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("ferry.txt", Newsroom.STORY);
        room.drop("train.txt", Newsroom.STORY);
        room.reader((file, maxBytes) -> {
            if (file.endsWith("ferry.txt")) {
                throw new FileSystemException(file.toString(), null, "Input/output error");
            }
            return FileReading.of(file, maxBytes);
        });
        try (Newsroom.Instance instance = room.join()) {
            for (int attempt = 1; attempt < 5; attempt++) {
                assertThat(instance.go()).isEqualTo(Went.HELD_UP);
            }
            assertThat(room.kept).isEmpty();

            instance.go();
        }

        assertThat(room.read("error/ferry.txt.problem.json"))
                .contains("UNREADABLE", "5 times", "Input/output error")
                .doesNotContain(".claims");
        assertThat(room.sources()).containsExactly("ferry.txt", "train.txt");
    }

    @Test
    void waitsWithTheRefusalTooUntilItIsDurable() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("empty.xml", "");
        room.journal(Newsroom.AWAY);
        try (Newsroom.Instance instance = room.join()) {
            assertThat(instance.go()).isEqualTo(Went.HELD_UP);
            assertThat(room.files()).singleElement().asString().startsWith(".claims");

            room.journal(room.kept::add);
            instance.go();
        }

        assertThat(room.files()).containsExactly("error/empty.xml", "error/empty.xml.problem.json");
    }

    @Test
    void takesNoFileForAProblemAndNoProblemForAFile() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop("a.xml.problem.json", "{}");
        room.drop("a.xml", "");

        room.go();

        String trace = room.kept.getLast().headers().traceId();
        assertThat(room.read("error/a.xml.problem.json")).isEqualTo("{}");
        assertThat(room.files())
                .containsExactly(
                        "error/a.xml.problem.json",
                        "error/a.xml.problem.json.problem.json",
                        "error/a~" + trace + ".xml",
                        "error/a~" + trace + ".xml.problem.json");
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
