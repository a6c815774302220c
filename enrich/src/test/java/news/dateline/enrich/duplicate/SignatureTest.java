package news.dateline.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String FERRY = "The night ferry to Üetliport was turned back on Monday after a crew member saw"
            + " smoke in the engine room, the harbour office said. None of the 212 passengers was hurt. Divers were to"
            + " look at the hull before the ship could sail again, and the owner asked travellers not to come to the"
            + " quay.";

    @Test
    void aTextIsLikeItself() {
        assertThat(sign(FERRY).similarity(sign(FERRY))).isEqualTo(1.0);
        assertThat(sign(FERRY)).isEqualTo(sign(FERRY)).hasSameHashCodeAs(sign(FERRY));
    }

    @Test
    void capitalsAccentsSignsAndSpacingMakeNoDifference() {
        String teletype = FERRY.toUpperCase(Locale.ROOT)
                .replace('Ü', 'U')
                .replace(", ", " -- ")
                .replace(" ", "\r\n");

        assertThat(sign(teletype)).isEqualTo(sign(FERRY));
    }

    @Test
    void paragraphsMayEndAnywhere() {
        List<String> paragraphs = List.of(FERRY.split("(?<=\\.) "));

        assertThat(paragraphs).hasSize(3);
        assertThat(Signature.of(paragraphs)).contains(sign(FERRY));
    }

    @Test
    void aShortTextHasNone() {
        assertThat(Signature.of(List.of(numbers(Signature.MIN_WORDS - 1)))).isEmpty();
        assertThat(Signature.of(List.of(numbers(Signature.MIN_WORDS)))).isPresent();
        assertThat(Signature.of(List.of())).isEmpty();
    }

    @Test
    void oneWordAgainAndAgainFillsAllSlotsFromOnePair() {
        Signature signature = sign("goal ".repeat(100));

        assertThat(IntStream.range(0, Signature.SLOTS).map(signature::slot).distinct())
                .hasSize(1);
    }

    @Test
    void aSignOffAloneSeldomMakesShortTextsAlike() {
        String signOff = " Reporting by the desks in Kosk and Mirau for Tel";
        int words = Signature.MIN_WORDS - 10;

        long alike = IntStream.range(0, 1000)
                .filter(pair -> sign(numbers(2 * pair * words, words) + signOff)
                                .similarity(sign(numbers((2 * pair + 1) * words, words) + signOff))
                        >= Signature.ALIKE)
                .count();

        assertThat(alike).isLessThan(50);
    }

    @Test
    void scriptsWithoutSpacesCountLetterByLetter() {
        String chinese = "港務局週一表示夜間渡輪因機艙冒煙折返無人受傷潛水員將檢查船體船東請旅客暫勿前往碼頭等候進一步通知以免擁擠";
        String longer = "最新消息" + chinese;

        assertThat(sign(chinese).similarity(sign(longer))).isGreaterThan(0.7);
    }

    @Test
    void survivesBeingWritten() {
        assertThat(Signature.of(sign(FERRY).toBytes())).isEqualTo(sign(FERRY));
        assertThatThrownBy(() -> Signature.of(ByteBuffer.allocate(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A signature of 3 bytes");
    }

    @Test
    void aStoryOfManyMegabytesIsSignedInTime() {
        String huge = numbers(1_000_000);

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> sign(huge));
    }

    @Test
    void everyBandIsInOneLane() {
        Set<Long> keys = new HashSet<>();
        for (int lane = 0; lane < Bands.LANES; lane++) {
            for (long key : Bands.keys(sign(FERRY), lane)) {
                assertThat(keys.add(key)).isTrue();
            }
        }

        assertThat(keys).hasSize(Bands.BANDS);
        assertThat(keys.stream().map(key -> key >>> 48).collect(Collectors.toSet()))
                .hasSize(Bands.BANDS);
    }

    private static Signature sign(String text) {
        return Signature.of(List.of(text)).orElseThrow();
    }

    private static String numbers(int count) {
        return numbers(0, count);
    }

    private static String numbers(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }
}
