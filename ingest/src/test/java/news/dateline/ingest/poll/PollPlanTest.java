package news.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When feeds are asked: docs/polling.md.
class PollPlanTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Optional<Duration> SILENT = Optional.empty();

    private final PollPlan plan = new PollPlan(Duration.ofSeconds(60));

    @Test
    void spreadsTheFirstRequestsOfAStart() {
        assertThat(plan.first(NOON, 0)).isEqualTo(NOON);
        assertThat(plan.first(NOON, 0.5)).isEqualTo(NOON.plusSeconds(5));
        assertThat(new PollPlan(Duration.ofSeconds(2)).first(NOON, 1)).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void asksAgainAfterItsTimeAndALittleMore() {
        assertThat(plan.afterAnswer(NOON, SILENT, 0)).isEqualTo(NOON.plusSeconds(60));
        assertThat(plan.afterAnswer(NOON, SILENT, 1)).isEqualTo(NOON.plusSeconds(66));
    }

    @ParameterizedTest
    @CsvSource({"30, 60", "120, 120", "86400, 300"})
    void waitsWhileAnAnswerStaysAsItIsButNotForEver(int maxAge, int wait) {
        assertThat(plan.afterAnswer(NOON, Optional.of(Duration.ofSeconds(maxAge)), 0))
                .isEqualTo(NOON.plusSeconds(wait));
    }

    @Test
    void neverAsksAWireMoreOftenThanItWantsForTheSakeOfItsServer() {
        PollPlan rare = new PollPlan(Duration.ofHours(2));

        assertThat(rare.afterAnswer(NOON, Optional.of(Duration.ofHours(1)), 0)).isEqualTo(NOON.plusSeconds(7200));
        assertThat(rare.afterFault(NOON, 5, Optional.empty(), 0)).isEqualTo(NOON.plusSeconds(7200));
    }

    @ParameterizedTest
    @CsvSource({"1, 60", "2, 120", "3, 240", "6, 1920", "7, 3600", "1000000, 3600"})
    void doublesTheWaitWithEachFaultUpToAnHour(int faults, int wait) {
        assertThat(plan.afterFault(NOON, faults, Optional.empty(), 0)).isEqualTo(NOON.plusSeconds(wait));
    }

    @Test
    void spreadsFeedsThatFailTogether() {
        assertThat(plan.afterFault(NOON, 1, Optional.empty(), 1)).isEqualTo(NOON.plusSeconds(90));
    }

    @ParameterizedTest
    @CsvSource({"10, 60", "600, 600", "864000, 86400"})
    void waitsAsLongAsTheServerWantsButNotForEver(int retryAfter, int wait) {
        assertThat(plan.afterFault(NOON, 1, Optional.of(NOON.plusSeconds(retryAfter)), 0))
                .isEqualTo(NOON.plusSeconds(wait));
    }
}
