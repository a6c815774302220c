package news.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpLimitTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("docs")
            .resolve("http.md");

    @ParameterizedTest
    @EnumSource
    void isOnThePageWithItsNumber(HttpLimit limit) throws IOException {
        String row = String.format(Locale.ROOT, "| `%s` | %,d |", limit, limit.most());

        assertThat(Files.readString(PAGE)).contains(row);
    }
}
