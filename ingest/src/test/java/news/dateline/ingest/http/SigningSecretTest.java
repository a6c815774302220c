package news.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {
    @Test
    void signsAsTheStandardSays() {
        // The bytes 0 to 31; the signature from Python's hmac.
        SigningSecret secret = new SigningSecret("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

        String signature = secret.sign(
                "push-1",
                Instant.ofEpochSecond(1_777_896_000),
                "The ferry sails again.".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1,Zjeq1s4jebKkV/9tnAdRHTeW/ngxZSGBhyPQBXeEVG0=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRY=",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "whsec_not base64 at all, however long it may be",
                "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8AAECAwQFBgcI"
            })
    void isLongEnoughAndNotRepeatedWhenItIsNot(String text) {
        assertThatThrownBy(() -> new SigningSecret(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be whsec_ and 24 to 64 bytes in base64");
    }

    @Test
    void isNeverShown() {
        assertThat(new SigningSecret("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="))
                .hasToString("****");
    }
}
