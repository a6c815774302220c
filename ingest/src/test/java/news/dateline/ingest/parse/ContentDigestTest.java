package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentDigestTest {
    private static final String[] PIECES = {
        "Ferry back in service", " ", "  ", "\n\t", "\r\n", "é", "東京", "😀", "\u00A0", "a", "x y z", "\u007f"
    };

    @Test
    void digestsBytesAsItDigestsTheTextTheyAre() {
        long seed = 20_261_127;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String text = text(random);
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);

            assertThat(new ContentDigest().add(utf8, 0, utf8.length).hex())
                    .as("seed " + seed + ", text " + i)
                    .isEqualTo(new ContentDigest().add(text).hex());
            assertThat(new ContentDigest().addCollapsed(utf8, 0, utf8.length).hex())
                    .as("seed " + seed + ", text " + i)
                    .isEqualTo(new ContentDigest().addCollapsed(text).hex())
                    .isEqualTo(new ContentDigest().add(collapsed(text)).hex());
        }
    }

    private static String collapsed(String text) {
        return text.replaceAll("[ \n\t\r]+", " ");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 3_000 : 20); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
