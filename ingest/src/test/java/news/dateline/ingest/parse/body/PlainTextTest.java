package news.dateline.ingest.parse.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Plain text to paragraphs.
class PlainTextTest {
    @Test
    void splitsAtBlankLinesFirst() {
        assertThat(PlainText.paragraphs("One\n  line.\n \nTwo.")).containsExactly("One line.", "Two.");
    }

    @Test
    void splitsAtIndentedLinesWhenNoneIsBlank() {
        assertThat(PlainText.paragraphs("   One\nline.\n   Two.\n\tThree."))
                .containsExactly("One line.", "Two.", "Three.");
    }

    @Test
    void splitsAtLinesThatNobodyWrapped() {
        String line = "word ".repeat(30).strip() + ".";

        assertThat(PlainText.paragraphs(line + "\n" + "Two.")).containsExactly(line, "Two.");
    }

    @Test
    void joinsLinesThatWereWrapped() {
        assertThat(PlainText.paragraphs("One\nline.")).containsExactly("One line.");
        assertThat(PlainText.paragraphs(" \n ")).isEmpty();
    }
}
