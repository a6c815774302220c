package news.dateline.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import news.dateline.bench.faults.check.Flaw;
import news.dateline.bench.faults.check.Offer;
import news.dateline.bench.faults.check.Waits;
import org.junit.jupiter.api.Test;

class ResultTest {
    private static final Finding IN_TIME = Finding.within("ready", Duration.ofSeconds(3), Duration.ofSeconds(5));
    private static final Finding LATE = Finding.within("ready", Duration.ofSeconds(7), Duration.ofSeconds(5));
    private static final Finding LEFT_OVER = Finding.that("worked off", "3 left", false);
    private static final Flaw LOST = new Flaw.Lost(Offer.of("north", 1, 1, "Ferry"));

    @Test
    void aResultIsGoodWhenNoPromiseIsBrokenAndEveryBoundIsKept() {
        assertThat(result(List.of(), IN_TIME).isGood(true)).isTrue();
    }

    @Test
    void aBoundOfTimeThatBrokeDecidesOnlyWhereTimesCount() {
        assertThat(result(List.of(), LATE).isGood(true)).isFalse();
        assertThat(result(List.of(), LATE).isGood(false)).isTrue();
    }

    @Test
    void anyOtherBoundThatBrokeDecidesAlways() {
        assertThat(result(List.of(), LEFT_OVER).isGood(false)).isFalse();
    }

    @Test
    void aBrokenPromiseDecidesAlways() {
        assertThat(result(List.of(LOST), IN_TIME).isGood(false)).isFalse();
    }

    @Test
    void aBoundThatBrokeIsToldWhetherItDecidesOrNot() {
        assertThat(result(List.of(), LATE).details()).contains("BROKEN", "ready < 5.00 s: 7.00 s");
    }

    private static Result result(List<Flaw> flaws, Finding... findings) {
        Result.Counts counts = new Result.Counts(10, 0, 0, 0, 0, Duration.ofSeconds(30));
        return new Result(new Calm(Duration.ofSeconds(30), 20), counts, new Waits(List.of()), flaws, List.of(findings));
    }
}
