package news.dateline.ops.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WireSilenceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Optional<Duration> QUARTER = Optional.of(Duration.ofMinutes(15));

    @Test
    void speaksWhileItsLastStoryIsNoOlderThanItsCadence() {
        assertThat(silence(Optional.of(NOW.minusSeconds(900)), QUARTER)).isEqualTo(new WireSilence.Speaking());
        assertThat(silence(Optional.of(NOW.plusSeconds(5)), QUARTER)).isEqualTo(new WireSilence.Speaking());
    }

    @Test
    void isSilentSinceItsLastStoryOnceThatIsOlder() {
        assertThat(silence(Optional.of(NOW.minusSeconds(960)), QUARTER))
                .isEqualTo(new WireSilence.Silent(NOW.minusSeconds(960), Duration.ofMinutes(1)));
    }

    @Test
    void isSilentSinceItWasListenedForWhenItWasNeverHeard() {
        assertThat(silence(Optional.empty(), QUARTER))
                .isEqualTo(new WireSilence.Silent(NOW.minusSeconds(3_600), Duration.ofMinutes(45)));
    }

    @Test
    void isUnclearWhenNobodyLookedBackFarEnough() {
        assertThat(silence(Optional.empty(), Optional.of(Duration.ofHours(2)))).isEqualTo(new WireSilence.Unclear());
    }

    @Test
    void isNotExpectedWithoutACadence() {
        assertThat(silence(Optional.empty(), Optional.empty())).isEqualTo(new WireSilence.NotExpected());
    }

    private static WireSilence silence(Optional<Instant> lastHeard, Optional<Duration> cadence) {
        return WireSilence.of(lastHeard, cadence, NOW.minusSeconds(3_600), NOW);
    }
}
