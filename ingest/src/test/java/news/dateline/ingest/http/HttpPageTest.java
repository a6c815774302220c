package news.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import news.dateline.http.PortLimit;
import news.dateline.ingest.parse.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// docs/http.md says what is so.
class HttpPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("docs")
            .resolve("http.md");

    @ParameterizedTest
    @EnumSource
    void hasEveryLimitWithItsNumber(HttpLimit limit) throws IOException {
        String row = String.format(Locale.ROOT, "| `%s` | %,d |", limit, limit.most());

        assertThat(Files.readString(PAGE)).contains(row);
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryLimitOfThePortWithItsNumber(PortLimit limit) throws IOException {
        String row = String.format(Locale.ROOT, "| `%s` | %,d |", limit, limit.most());

        assertThat(Files.readString(PAGE)).contains(row);
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryProblemWithItsStatus(PushProblem problem) throws IOException {
        assertThat(Files.readString(PAGE)).contains("| " + problem.status() + " | `" + problem + "` |");
    }

    @ParameterizedTest
    // A body that cannot be read is no push.
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNREADABLE")
    void hasEveryReason(Reason reason) throws IOException {
        assertThat(Files.readString(PAGE)).contains("| `" + reason + "` |");
    }
}
