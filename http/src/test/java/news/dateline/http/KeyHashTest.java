package news.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyHashTest {
    // From the shell: printf %s secret | sha256sum
    private static final String SECRET = "sha256:2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    @Test
    void isTheHashThatTheShellMakes() {
        assertThat(KeyHash.of("secret")).isEqualTo(new KeyHash(SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "sha256:", "sha256:2BB8", "md5:2bb80d537b1da3e38bd30361aa855686"})
    void takesNothingElseForAHashAndDoesNotRepeatIt(String text) {
        assertThatThrownBy(() -> new KeyHash(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be sha256: and 64 lower-case hexadecimal digits");
    }
}
