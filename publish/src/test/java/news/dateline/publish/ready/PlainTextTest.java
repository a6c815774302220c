package news.dateline.publish.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final int FIRST_OVERRIDE = 0x202D;
    private static final int SECOND_OVERRIDE = 0x202E;

    @Test
    void isCleanExactlyWhereNothingIsTakenOutOfAnyCodePoint() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .mapToObj(Character::toString)
                        .filter(text -> PlainText.isClean("a" + text + "b") != isReadable(text.codePointAt(0))))
                .isEmpty();
    }

    @Test
    void findsWhatIsNotCleanBehindACodePointOfTwoUnits() {
        assertThat(PlainText.isClean("\uD83D\uDEA2\u0007")).isFalse();
        assertThat(PlainText.of("\uD83D\uDEA2\u0007!")).isEqualTo("\uD83D\uDEA2 !");
    }

    @Test
    void putsASignOfDamageInThePlaceOfHalfACharacter() {
        assertThat(PlainText.of("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(PlainText.of("ab\uD83D")).isEqualTo("ab\uFFFD");
    }

    // Said once more in the words of Unicode: controls (Cc), halves (Cs), noncharacters, the two overrides.
    private static boolean isReadable(int point) {
        boolean isEndOrTab = point == 9 || point == 10 || point == 13;
        boolean isControl = Character.getType(point) == Character.CONTROL;
        boolean isHalf = point >= 0xD800 && point <= 0xDFFF;
        boolean isNoncharacter = point % 0x10000 >= 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        boolean overrides = point == FIRST_OVERRIDE || point == SECOND_OVERRIDE;
        return isEndOrTab || !(isControl || isHalf || isNoncharacter || overrides);
    }
}
