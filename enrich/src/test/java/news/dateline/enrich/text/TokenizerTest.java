package news.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    @Test
    void dividesWordsFromSigns() {
        assertThat(forms("The U.S.-led talks (Geneva’s)."))
                .containsExactly("The", "U", ".", "S", ".", "-", "led", "talks", "(", "Geneva", "'", "s", ")", ".");
    }

    @Test
    void makesOneFormOfAccentsAndApostrophesAndDashes() {
        assertThat(forms("Malmö — Tromsø — Łódź – N’Djamena – Türkiye"))
                .containsExactly("Malmo", "-", "Tromso", "-", "Lodz", "-", "N", "'", "Djamena", "-", "Turkiye");
    }

    @Test
    void countsCodePointsAndNotChars() {
        List<Token> tokens = Tokenizer.tokens("🚢🚢 Suez");

        assertThat(tokens.getLast().start()).isEqualTo(3);
        assertThat(tokens.getLast().begin()).isEqualTo(5);
    }

    @Test
    void skipsAByteOrderMarkButCountsIt() {
        List<Token> tokens = Tokenizer.tokens("\uFEFFKyiv");

        assertThat(tokens).hasSize(1);
        assertThat(tokens.getFirst().start()).isEqualTo(1);
    }

    @Test
    void keepsAMarkThatStandsAlone() {
        assertThat(forms("a \u0301 b")).hasSize(3);
    }

    @Test
    void tellsTitlesAndShoutingFromSentences() {
        assertThat(casing("Envoys Meet in Davos Over Peace Plan")).isEqualTo(Casing.TITLE);
        assertThat(casing("ENVOYS MEET in DAVOS")).isEqualTo(Casing.SHOUTED);
        assertThat(casing("Envoys meet in Davos with Ukraine absent")).isEqualTo(Casing.SENTENCE);
        assertThat(casing("2026")).isEqualTo(Casing.SENTENCE);
    }

    private static Casing casing(String text) {
        return Casing.of(Tokenizer.tokens(text), true);
    }

    private static List<String> forms(String text) {
        return Tokenizer.tokens(text).stream().map(Token::form).toList();
    }
}
