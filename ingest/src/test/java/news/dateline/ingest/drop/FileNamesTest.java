package news.dateline.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /// Names as a URI has them, so that they may be any bytes.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%5C..%5C..%5Cetc%5Cpasswd",
                "x..%252F..%252Fetc",
                "a%0Ab.txt",
                "%1B%5B31mred.txt",
                "-rf",
                "%20",
                "~root",
                "$(reboot).txt",
                "caf%E9.txt",
                "%FF%FE",
                "%E5%8C%97%E4%BA%AC.txt",
                "%F0%9F%97%9E.txt",
                "%E2%80%AEtxt.exe"
            })
    void takesANameAsANameAndKeepsItsBytes(String encoded) throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop(FileNames.in(folder, encoded), Newsroom.STORY);

        room.go();

        assertThat(encodedNames(folder.resolve("done").resolve(Newsroom.DAY))).containsExactly(encoded);
        assertThat(room.sources())
                .singleElement()
                .asString()
                .doesNotContain("/")
                .doesNotContainPattern("[\\p{Cntrl}\\u202E\\uFFFD]");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(".claims", "done", "error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%0Ab.xml", "caf%E9.xml", "%E2%80%AE.xml"})
    void putsTheProblemBesideAnyName(String encoded) throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        room.drop(FileNames.in(folder, encoded), "");

        room.go();

        assertThat(encodedNames(folder.resolve("error"))).containsExactlyInAnyOrder(encoded, encoded + ".problem.json");
    }

    @Test
    void callsARefusedFileByItsTraceWhenNoProblemFitsBesideItsName() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        String name = "n".repeat(FileNames.MAX_BYTES);
        room.drop(name, "");

        room.go();

        String trace = room.kept.getFirst().headers().traceId();
        assertThat(room.files()).containsExactly("error/" + trace, "error/" + trace + ".problem.json");
        assertThat(room.read("error/" + trace + ".problem.json")).contains(name);
    }

    @Test
    void keepsALongNameOfAFileThatWasTaken() throws IOException {
        Newsroom room = new Newsroom(folder, Take.RENAME);
        String name = "n".repeat(FileNames.MAX_BYTES);
        room.drop(name, Newsroom.STORY);
        room.go();
        room.drop(name, Newsroom.STORY);

        room.go();

        String trace = room.kept.getLast().headers().traceId();
        assertThat(room.files())
                .containsExactlyInAnyOrder("done/" + Newsroom.DAY + "/" + name, "done/" + Newsroom.DAY + "/" + trace);
    }

    @Test
    void takesTheMarkerOfANameThatIsNoText() throws IOException {
        Newsroom room = new Newsroom(folder, Take.DONE);
        room.drop(FileNames.in(folder, "caf%E9.txt"), Newsroom.STORY);
        room.drop(FileNames.in(folder, "caf%E8.txt"), Newsroom.STORY);
        room.drop(FileNames.in(folder, "caf%E9.txt.ok"), "");

        room.go();

        assertThat(room.sources()).containsExactly("caf%E9.txt");
        assertThat(encodedNames(folder)).contains("caf%E8.txt").doesNotContain("caf%E9.txt.ok");
    }

    @ParameterizedTest
    @CsvSource({"a.xml, a+.xml", "a, a+", "a.b.c, a.b+.c", ".a, .a+"})
    void addsBetweenStemAndExtension(String name, String expected) {
        assertThat(FileNames.with(name, "+")).isEqualTo(expected);
    }

    @Test
    void countsBytesAndNotEscapes() {
        assertThat(FileNames.bytes("caf%C3%A9")).isEqualTo(5);
    }

    @Test
    void showsWhatCouldForgeALineAsAnEscape() {
        assertThat(FileNames.shown(Path.of("a\r\nINFO all is well\u2028")))
                .isEqualTo("a\\u000d\\u000aINFO all is well\\u2028");
        assertThat(FileNames.shown(Path.of("\u5317\u4eac \uD83D\uDDDE"))).isEqualTo("\u5317\u4eac \uD83D\uDDDE");
    }

    private static List<String> encodedNames(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> names.add(FileNames.encoded(file)));
        }
        return names;
    }
}
