package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.ingest.journal.JournalRecords;
import news.dateline.ingest.parse.html.HtmlLimit;
import news.dateline.ingest.parse.json.JsonLimit;
import news.dateline.ingest.parse.legacy.LegacyLimit;
import news.dateline.ingest.parse.page.PageLimit;
import news.dateline.ingest.parse.rights.RightsLimit;
import news.dateline.ingest.parse.xml.XmlLimit;
import news.dateline.schemas.Keeping;
import org.junit.jupiter.api.Test;

/// docs/limits.md and the pages of the formats say what is so.
class LimitsPageTest {
    private static final Path DOCS =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs");
    private static final Pattern NAMED = Pattern.compile("`(MAX_[A-Z_]+)`(?: \\| | )(\\d+(?:,\\d{3})*)");

    @Test
    void thePageHasEveryLimitWithItsNumber() throws IOException {
        String page = Files.readString(DOCS.resolve("limits.md"));

        assertThat(limits())
                .isNotEmpty()
                .allSatisfy((name, most) ->
                        assertThat(page).contains(String.format(Locale.ROOT, "| `%s` | %,d |", name, most)));
    }

    @Test
    void thePagesOfTheFormatsSayTheSameNumbers() throws IOException {
        try (Stream<Path> pages = Files.list(DOCS.resolve("formats"))) {
            for (Path page : pages.toList()) {
                List<MatchResult> named =
                        NAMED.matcher(Files.readString(page)).results().toList();
                for (MatchResult found : named) {
                    Integer most = limits().get(found.group(1));
                    if (most != null) {
                        assertThat(found.group(2))
                                .as("%s in %s", found.group(1), page.getFileName())
                                .isEqualTo(String.format(Locale.ROOT, "%,d", most));
                    }
                }
            }
        }
    }

    private static Map<String, Integer> limits() {
        Map<String, Integer> limits = new TreeMap<>();
        Stream.of(XmlLimit.values()).forEach(limit -> limits.put(limit.name(), limit.most()));
        Stream.of(JsonLimit.values()).forEach(limit -> limits.put(limit.name(), limit.most()));
        Stream.of(HtmlLimit.values()).forEach(limit -> limits.put(limit.name(), limit.most()));
        Stream.of(RightsLimit.values()).forEach(limit -> limits.put(limit.name(), limit.most()));
        Stream.of(PageLimit.values()).forEach(limit -> limits.put(limit.name(), limit.most()));
        Stream.of(LegacyLimit.values()).forEach(limit -> limits.put(limit.name(), limit.most()));
        limits.put("MAX_UNPARSED_PIECES", Leftovers.MAX_UNPARSED_PIECES);
        limits.put("MAX_UNPARSED_CHARACTERS", Leftovers.MAX_UNPARSED_CHARACTERS);
        limits.put("MAX_UNPARSED_AROUND", Leftovers.MAX_UNPARSED_AROUND);
        limits.put("MAX_STORY_BYTES", Keeping.MAX_STORY_BYTES);
        limits.put("MAX_ENTRY_BYTES", JournalRecords.MAX_ENTRY_BYTES);
        return limits;
    }
}
