package news.dateline.enrich.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import news.dateline.enrich.WireStories;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.Enrichment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathologicalTest {
    private static final StoryEnricher ENRICHER = StoryEnricher.standard();
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MEGABYTE = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "U.",
                "New ",
                "Papua New ",
                "Saint Vincent and the ",
                "Paris, ",
                ", Georgia",
                "Jordan ",
                "US",
                "🚢",
                "\u0301",
                "\n",
                "(",
                "- ",
                "Mr ",
                "Bank of ",
                "Democratic Republic of the ",
            })
    void reads1MBOfAnythingInSeconds(String piece) {
        String text = piece.repeat(MEGABYTE / piece.length());

        assertTimeout(PATIENCE, () -> enrich(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kenya met Peru in Georgia. ", "Birmingham, Alabama; London, Ontario; Split, Croatia. "})
    void readsTenThousandNamesInSeconds(String piece) {
        Enrichment enrichment = assertTimeout(PATIENCE, () -> enrich(piece.repeat(5_000)));

        assertThat(enrichment.getEntities()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsNoiseWithoutAFault(long seed) {
        Random random = new Random(seed);
        StringBuilder noise = new StringBuilder();
        random.ints(20_000, 0, Character.MAX_CODE_POINT).forEach(noise::appendCodePoint);
        random.ints(20_000, 0, Character.MAX_VALUE).forEach(sign -> noise.append((char) sign));

        assertThat(enrich(noise.toString()).getPartial()).as("seed " + seed).isEmpty();
    }

    @Test
    void countsTheFirstNamesAndSaysThatThereAreMore() {
        Enrichment enrichment = enrich("Greece ".repeat(StoryEnricher.MAX_MENTIONS + 5));

        assertThat(enrichment.getPartial()).contains("only the first 20000 of 20005 names");
        assertThat(enrichment.getEntities().getFirst().getMentions()).hasSize(StoryEnricher.MAX_MENTIONS);
    }

    private static Enrichment enrich(String text) {
        return ENRICHER.enrich(
                StoryText.of(WireStories.story("Long story", text).build()));
    }
}
