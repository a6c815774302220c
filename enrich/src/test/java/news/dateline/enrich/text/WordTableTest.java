package news.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordTableTest {
    private static final List<String> WORDS = List.of(
            "Accra",
            "ACCRA",
            "a",
            "A",
            "0",
            "00",
            "1A",
            "-",
            ".",
            "$",
            "São",
            "Sao",
            "ß",
            "SS",
            "Łódź",
            "Llanfairpwllgwyngyll",
            "TWELVELETTER",
            "THIRTEENSIGNS",
            "香港",
            "🚢",
            "'",
            "’");

    @Test
    void knowsEachWordByItsKeyAndNoOther() {
        WordTable table = new WordTable(-1);
        Map<String, Integer> wanted = new HashMap<>();
        for (String word : WORDS) {
            Token token = token(word);
            int number = wanted.computeIfAbsent(token.key(), key -> wanted.size());
            table.put(token, number);
        }
        for (int i = 0; i < 10_000; i++) {
            String key = "N" + i;
            wanted.put(key, wanted.size());
            table.put(key, wanted.get(key));
        }
        assertThat(table.size()).isEqualTo(wanted.size());
        wanted.forEach((key, number) -> assertThat(table.get(key)).as(key).isEqualTo(number));
        WORDS.forEach(word -> assertThat(table.get(token(word)))
                .isEqualTo(wanted.get(token(word).key())));
        assertThat(table.get("OSLO")).isEqualTo(-1);
        assertThat(table.get("A WORD WITH SPACES")).isEqualTo(-1);
    }

    @Test
    void takesTheLastNumberOfAWord() {
        WordTable table = new WordTable(0);
        for (String word : List.of("OSLO", "LLANFAIRPWLLGWYNGYLL")) {
            table.put(word, 1);
            table.put(word, 2);
            assertThat(table.get(word)).isEqualTo(2);
        }
        assertThat(table.size()).isEqualTo(2);
    }

    @Test
    void hashesAKeyAsItsText() {
        for (String word : WORDS) {
            assertThat(token(word).keyHash()).isEqualTo(token(word).key().hashCode());
        }
    }

    @Test
    void tellsTokensApartByWordAndPlace() {
        List<Token> tokens = Tokenizer.tokens("Oslo Oslo");
        assertThat(tokens).isEqualTo(Tokenizer.tokens("Oslo Oslo")).hasSameHashCodeAs(Tokenizer.tokens("Oslo Oslo"));
        assertThat(tokens.getFirst()).isNotEqualTo(tokens.getLast()).hasToString("Oslo");
        assertThat(tokens.getFirst()).isNotEqualTo(Tokenizer.tokens("Bern").getFirst());
    }

    private static Token token(String word) {
        return Tokenizer.tokens(word).getFirst();
    }
}
