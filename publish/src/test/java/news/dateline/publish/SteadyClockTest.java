package news.dateline.publish;

import static news.dateline.publish.Stories.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private Duration passed = Duration.ZERO;
    private Duration set = Duration.ZERO;
    private final SteadyClock clock = new SteadyClock(() -> NOON.plus(passed).plus(set), () -> passed.toNanos());

    @Test
    void goesWithTheMachinesClock() {
        assertThat(after(Duration.ofMillis(1))).isEqualTo(NOON.plusMillis(1));
        assertThat(after(Duration.ofHours(5))).isEqualTo(NOON.plusMillis(1).plus(Duration.ofHours(5)));
    }

    @Test
    void isNeverAheadWhenTheMachinesClockIsSetAhead() {
        set = Duration.ofHours(1);

        assertThat(after(Duration.ofMinutes(10))).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
        assertThat(after(Duration.ofMinutes(10))).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
    }

    @Test
    void isRightAgainAtOnceWhenTheMachinesClockIs() {
        set = Duration.ofHours(1);
        after(Duration.ofMinutes(10));
        set = Duration.ZERO;

        assertThat(after(Duration.ofMinutes(1))).isEqualTo(NOON.plus(Duration.ofMinutes(11)));
    }

    @Test
    void goesBackWithTheMachinesClockAndForthWithIt() {
        after(Duration.ofMinutes(10));
        set = Duration.ofHours(-1);
        assertThat(after(Duration.ofMinutes(1))).isEqualTo(NOON.minus(Duration.ofMinutes(49)));
        set = Duration.ZERO;

        assertThat(after(Duration.ofMinutes(1))).isEqualTo(NOON.plus(Duration.ofMinutes(12)));
    }

    @Test
    void followsAClockThatIsALittleFasterNoQuickerThanRatesAreCorrected() {
        set = Duration.ofMillis(100);

        assertThat(after(Duration.ofSeconds(20))).isEqualTo(NOON.plusSeconds(20).plusMillis(10));
        assertThat(after(Duration.ofMinutes(10)))
                .isEqualTo(NOON.plusSeconds(620).plusMillis(100));
    }

    private Instant after(Duration time) {
        passed = passed.plus(time);
        return clock.instant();
    }
}
