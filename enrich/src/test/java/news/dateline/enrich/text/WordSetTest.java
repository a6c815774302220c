package news.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordSetTest {
    private static final String LONG = "Llanfairpwllgwyngyll";

    @Test
    void hasItsWordsWhateverTheirCase() {
        WordSet set = WordSet.of("NEAR", "&", "Zürich", LONG);

        for (String word : new String[] {"near", "Near", "&", "ZURICH", "zürich", LONG.toUpperCase(Locale.ROOT)}) {
            assertThat(set.has(token(word))).as(word).isTrue();
        }
        for (String word : new String[] {"nearly", "-", "7", "香港", LONG + "gogerych"}) {
            assertThat(set.has(token(word))).as(word).isFalse();
        }
    }

    @Test
    void growsWithItsWords() {
        WordSet set = new WordSet(1);
        for (int i = 0; i < 1_000; i++) {
            set.add(token("w" + i));
            set.add(token("w" + i));
        }

        for (int i = 0; i < 1_000; i++) {
            assertThat(set.has(token("W" + i))).isTrue();
        }
        assertThat(set.has(token("w1000"))).isFalse();
        assertThat(set.has(token("香港"))).isFalse();
    }

    private static Token token(String word) {
        return Tokenizer.tokens(word).getFirst();
    }
}
