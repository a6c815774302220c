package news.dateline.ops.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SequenceGapsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final SequenceGaps gaps = new SequenceGaps(OptionalLong.of(10_000), DAY);

    @Test
    void missesNothingWhileNumbersFollowEachOther() {
        hear(410, 411, 412);

        assertThat(missing()).isEmpty();
        assertThat(gaps.newest()).hasValue(412);
    }

    @Test
    void knowsNothingBeforeTheFirst() {
        assertThat(gaps.newest()).isEmpty();
        assertThat(missing()).isEmpty();
    }

    @Test
    void missesTheNumbersThatWereLeftOutSinceTheNextOneCame() {
        gaps.heard(411, NOON);
        gaps.heard(416, NOON.plusSeconds(60));

        assertThat(gaps.missing(NOON.plusSeconds(90)))
                .containsExactly(new MissingNumbers(412, 415, 4, NOON.plusSeconds(60)));
    }

    @Test
    void goesOnAtZeroBehindTheLastNumber() {
        hear(9_998, 9_999, 0, 1);

        assertThat(missing()).isEmpty();
        assertThat(gaps.restarts()).isZero();
    }

    @Test
    void missesNumbersOnBothSidesOfTheEnd() {
        hear(9_997, 2);

        assertThat(missing()).containsExactly(new MissingNumbers(9_998, 1, 4, NOON));
    }

    @Test
    void closesAGapWhenItsNumbersComeLate() {
        hear(411, 416, 413);
        assertThat(missing())
                .containsExactly(new MissingNumbers(412, 412, 1, NOON), new MissingNumbers(414, 415, 2, NOON));

        hear(412, 415, 414);
        assertThat(missing()).isEmpty();
        assertThat(gaps.duplicates()).isZero();
        assertThat(gaps.newest()).hasValue(416);
    }

    @Test
    void closesAGapOverTheEndWhenItsNumbersComeLate() {
        hear(9_998, 1, 9_999, 0);

        assertThat(missing()).isEmpty();
    }

    @Test
    void countsWhatComesTwice() {
        hear(411, 411, 412, 413, 411);

        assertThat(gaps.duplicates()).isEqualTo(2);
        assertThat(missing()).isEmpty();
    }

    @Test
    void missesNothingOnAWireThatAlwaysSaysZero() {
        hear(0, 0, 0, 0);

        assertThat(missing()).isEmpty();
        assertThat(gaps.restarts()).isZero();
    }

    @Test
    void beginsAnewAtOneAfterMidnight() {
        hear(5_320, 5_321);
        gaps.heard(1, NOON.plus(Duration.ofHours(12)));
        gaps.heard(3, NOON.plus(Duration.ofHours(12)));

        assertThat(gaps.restarts()).isEqualTo(1);
        assertThat(gaps.missing(NOON.plus(Duration.ofHours(12))))
                .containsExactly(new MissingNumbers(2, 2, 1, NOON.plus(Duration.ofHours(12))));
    }

    @Test
    void beginsAnewAtOneAlsoAfterFewNumbers() {
        hear(1, 2, 3);
        gaps.heard(1, NOON.plus(Duration.ofHours(2)));

        assertThat(gaps.restarts()).isEqualTo(1);
        assertThat(gaps.newest()).hasValue(1);
    }

    @Test
    void takesAnEarlyOneForOneThatComesTwice() {
        hear(1, 2, 3, 1, 4);

        assertThat(gaps.restarts()).isZero();
        assertThat(gaps.duplicates()).isEqualTo(1);
        assertThat(missing()).isEmpty();
    }

    @Test
    void takesAMissingOneThatComesLateForLate() {
        hear(0, 3);
        gaps.heard(1, NOON.plus(Duration.ofHours(2)));

        assertThat(gaps.restarts()).isZero();
        assertThat(missing()).containsExactly(new MissingNumbers(2, 2, 1, NOON));
    }

    @Test
    void beginsAnewWhereANumberIsTooFarBackToBeLate() {
        hear(5_000, 4_000, 4_001);

        assertThat(gaps.restarts()).isEqualTo(1);
        assertThat(missing()).isEmpty();
        assertThat(gaps.newest()).hasValue(4_001);
    }

    @Test
    void aGapOfAnOldCountStaysOpenWhenANewCountBegins() {
        hear(5_000, 5_003, 4_000);

        assertThat(missing()).containsExactly(new MissingNumbers(5_001, 5_002, 2, NOON));
    }

    @Test
    void countsWithoutAnEndWhereThereIsNone() {
        SequenceGaps endless = new SequenceGaps(OptionalLong.empty(), DAY);
        endless.heard(99_999, NOON);
        endless.heard(100_002, NOON);
        endless.heard(100_001, NOON);

        assertThat(endless.missing(NOON)).containsExactly(new MissingNumbers(100_000, 100_000, 1, NOON));
    }

    @Test
    void givesUpWhatIsMissedForTooLong() {
        hear(411, 416);

        assertThat(gaps.missing(NOON.plus(DAY))).hasSize(1);
        assertThat(gaps.missing(NOON.plus(DAY).plusSeconds(1))).isEmpty();
    }

    @Test
    void keepsNoMoreRangesThanItsLimit() {
        SequenceGaps many = new SequenceGaps(OptionalLong.of(10_000), DAY);
        for (int number = 0; number <= 2 * SequenceGaps.MAX_RANGES + 2; number += 2) {
            many.heard(number, NOON);
        }

        List<MissingNumbers> kept = many.missing(NOON);
        assertThat(kept).hasSize(SequenceGaps.MAX_RANGES);
        assertThat(kept.getFirst().first()).isEqualTo(3);
    }

    private void hear(long... numbers) {
        for (long number : numbers) {
            gaps.heard(number, NOON);
        }
    }

    private List<MissingNumbers> missing() {
        return gaps.missing(NOON.plusSeconds(1));
    }
}
