package news.dateline.ops.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BytesAsTextTest {
    @Test
    void keepsTextWithItsLines() {
        assertThat(text("Öl\n\tist teuer 🌊")).isEqualTo("Öl\n\tist teuer 🌊");
    }

    @Test
    void showsWhatATerminalWouldObey() {
        assertThat(text("\u001b[31mred\u0007\r\u007f\u0085")).isEqualTo("\\x1b[31mred\\x07\\x0d\\x7f\\x85");
    }

    @Test
    void showsWhatTurnsTheDirectionOfText() {
        assertThat(text("evil\u202etxt\u2066\ufeff")).isEqualTo("evil\\u202etxt\\u2066\\ufeff");
    }

    @Test
    void readsWhatIsNoUtf8AsACharacterAByte() {
        assertThat(BytesAsText.of(ByteBuffer.wrap(new byte[] {'O', (byte) 0xF6, 0})))
                .isEqualTo("O\u00f6\\x00");
    }

    @Test
    void leavesTheBytesAsTheyAre() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {'a', 'b'});

        BytesAsText.of(bytes);

        assertThat(bytes.remaining()).isEqualTo(2);
    }

    private static String text(String written) {
        return BytesAsText.of(ByteBuffer.wrap(written.getBytes(StandardCharsets.UTF_8)));
    }
}
