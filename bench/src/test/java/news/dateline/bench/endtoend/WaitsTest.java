package news.dateline.bench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private static final long MILLI = 1_000_000;

    @Test
    void quantilesAreTheNearestRanks() {
        long[] waits = LongStream.rangeClosed(1, 1_000).map(n -> n * MILLI).toArray();

        assertThat(Waits.of(waits)).isEqualTo(new Waits(500, 990, 999));
    }

    @Test
    void ofOneStoryAllQuantilesAreItsWait() {
        assertThat(Waits.of(7 * MILLI)).isEqualTo(new Waits(7, 7, 7));
    }

    @Test
    void theMedianOfRoundsIsTakenOfEachFigureByItself() {
        List<Waits> rounds = List.of(new Waits(1, 50, 600), new Waits(3, 40, 500), new Waits(2, 60, 900));

        assertThat(Waits.median(rounds)).isEqualTo(new Waits(2, 50, 600));
    }

    @Test
    void ofTwoRoundsTheMedianLiesBetweenThem() {
        assertThat(Medians.of(4, 1)).isEqualTo(2.5);
    }
}
