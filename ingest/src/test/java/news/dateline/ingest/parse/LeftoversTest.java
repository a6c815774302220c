package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeftoversTest {
    @Test
    void countsPathsAsItCountsValues() {
        Leftovers rest = new Leftovers();

        for (int piece = 0; piece < 300; piece++) {
            rest.add("newsItem/" + "n".repeat(991), "");
        }

        assertThat(rest.pieces()).hasSize(262);
        assertThat(rest.dropped()).isEqualTo(38);
    }
}
