package news.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"8e03978e-40d5\" | 8e03978e-40d5",
                "8e03978e-40d5    | 8e03978e-40d5",
                "\"a \\\" b\"     | a \" b",
                "\"a \\\\ b\"     | a \\ b",
                "\"a, b\"         | a, b"
            })
    void isTheSameWithQuotationMarksAndWithout(String header, String key) {
        assertThat(of(header)).isEqualTo(new IdempotencyKey.Given.Key(Optional.of(key)));
    }

    @Test
    void mayBeLeftOut() {
        assertThat(IdempotencyKey.of(HttpFields.EMPTY)).isEqualTo(new IdempotencyKey.Given.Key(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"\"", "\"open", "open\"", "\"a\" \"b\"", "a b", "\"a\\n\"", "schlüssel", "a,b", "a;b\""})
    void isRefusedInAnyOtherForm(String header) {
        assertThat(of(header)).isInstanceOf(IdempotencyKey.Given.Bad.class);
    }

    @Test
    void isOfLimitedLength() {
        String longest = "k".repeat(HttpLimit.MAX_KEY_LENGTH.most());

        assertThat(of(longest)).isInstanceOf(IdempotencyKey.Given.Key.class);
        assertThat(of(longest + "k")).isInstanceOf(IdempotencyKey.Given.Bad.class);
        assertThat(of("\"" + longest + "k\"")).isInstanceOf(IdempotencyKey.Given.Bad.class);
    }

    @Test
    void isGivenOnce() {
        HttpFields twice = HttpFields.build().add(IdempotencyKey.HEADER, "one").add(IdempotencyKey.HEADER, "two");

        assertThat(IdempotencyKey.of(twice)).isInstanceOf(IdempotencyKey.Given.Bad.class);
    }

    private static IdempotencyKey.Given of(String header) {
        return IdempotencyKey.of(HttpFields.build().add(IdempotencyKey.HEADER, header));
    }
}
