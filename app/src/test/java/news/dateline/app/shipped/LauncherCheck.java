package news.dateline.app.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in an installation without sources: what it keeps so that commands start sooner, and that it does
/// without.
@SuppressWarnings("NullAway.Init") // JUnit sets and starts before anything else.
class LauncherCheck {
    private static final Path PROJECT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("..")
            .normalize();
    private static final List<String> COMMAND = List.of("parse", "--help");
    /// Java ends with an error where it was given an archive of classes and cannot use it.
    private static final String ONLY_WITH_ARCHIVE = "-Xshare:on";

    @TempDir
    static Path home;

    private static List<Said> first = List.of();

    @BeforeAll
    static void runTwoAtOnceInANewInstallation() throws IOException {
        Path target = Files.createDirectories(home.resolve("app/target"));
        Files.copy(PROJECT.resolve("dateline"), home.resolve("dateline"));
        Files.copy(PROJECT.resolve("app/target/dateline.jar"), target.resolve("dateline.jar"));
        Files.createSymbolicLink(target.resolve("lib"), PROJECT.resolve("app/target/lib"));
        Files.createSymbolicLink(home.resolve("samples"), PROJECT.resolve("samples"));
        List<Started> both = List.of(started(""), started(""));
        first = both.stream().map(Started::said).toList();
    }

    @AfterAll
    static void leaveTheProjectAlone() throws IOException {
        Files.delete(home.resolve("app/target/lib"));
        Files.delete(home.resolve("samples"));
    }

    @Test
    void theFirstCommandsKeepTheirClassesWithoutAWord() throws IOException {
        assertThat(first).allSatisfy(said -> {
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.out()).contains("dateline parse");
            assertThat(said.err()).isEmpty();
        });
        assertThat(kept()).isNotEmptyFile();
    }

    @Test
    void laterCommandsUseThemAndDoWithoutWhereTheyCannot() throws IOException {
        Path archive = kept();
        Said with = started(ONLY_WITH_ARCHIVE).said();
        Files.writeString(archive, "no classes");
        Said forced = started(ONLY_WITH_ARCHIVE).said();
        Said without = started("").said();

        assertThat(with.code()).as(with.err()).isZero();
        assertThat(forced.code()).isNotZero();
        assertThat(without).isEqualTo(first.getFirst());
    }

    private static Started started(String javaOptions) {
        try {
            Path out = Files.createTempFile(home, "said", ".out");
            Path err = Files.createTempFile(home, "said", ".err");
            List<String> command =
                    new ArrayList<>(List.of(home.resolve("dateline").toString()));
            command.addAll(COMMAND);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            if (!javaOptions.isEmpty()) {
                builder.environment().put("JDK_JAVA_OPTIONS", javaOptions);
            }
            return new Started(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path kept() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("app/target"))) {
            List<Path> archives =
                    files.filter(file -> file.toString().contains(".jsa")).toList();
            assertThat(archives).hasSize(1);
            return archives.getFirst();
        }
    }

    /// A command under way.
    private record Started(Process process, Path out, Path err) {
        Said said() {
            try {
                return new Said(process.waitFor(), Files.readString(out), Files.readString(err));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /// What came of it.
    private record Said(int code, String out, String err) {}
}
