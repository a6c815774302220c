package news.dateline.ingest.parse.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 3986 §5.4, and what feeds write instead of references.
class UrlsTest {
    private static final Urls URLS = Urls.of(Optional.of("http://a/b/c/d;p?q"));

    @ParameterizedTest
    @CsvSource({
        "g:h, g:h",
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "//g/./h, http://g/h",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q#s",
        "g?y#s, http://a/b/c/g?y#s",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        "g/../h, http://a/b/c/h",
        "g/..?y=../x, http://a/b/c/?y=../x",
        "ö ä, http://a/b/c/ö ä"
    })
    void resolves(String reference, String meaning) {
        assertThat(URLS.resolve(reference)).isEqualTo(meaning);
    }

    @Test
    void resolvesAgainstABaseWithoutPath() {
        assertThat(Urls.of(Optional.of("https://a")).resolve("g")).isEqualTo("https://a/g");
    }

    @Test
    void leavesAReferenceAloneWhereNoBaseIsKnown() {
        assertThat(Urls.of(Optional.of("urn:a")).resolve("../g")).isEqualTo("../g");
        assertThat(Urls.none().within("#fragment").resolve("/g")).isEqualTo("/g");
    }

    @Test
    void passesOverABaseThatIsTooLongForEachLinkToCarry() {
        String longBase = "https://gazette.example/" + "b".repeat(1_001);

        assertThat(Urls.of(Optional.of(longBase)).resolve("g")).isEqualTo("g");
        assertThat(URLS.within(longBase).resolve("g")).isEqualTo("http://a/b/c/g");
    }

    @Test
    void nestsBases() {
        assertThat(URLS.within("e/").within("f").resolve("g")).isEqualTo("http://a/b/c/e/g");
        assertThat(URLS.within("mailto:x").resolve("g")).isEqualTo("http://a/b/c/g");
    }
}
