package news.dateline.ops.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History();

    @Test
    void keepsTheLastHour() {
        Instant first = Snapshots.NOON;
        history.add(point(first));
        history.add(point(first.plusSeconds(1)));
        history.add(point(first.plus(History.KEPT).plusSeconds(1)));

        assertThat(history.since(Instant.MIN))
                .extracting(Point::at)
                .containsExactly(first.plusSeconds(1), first.plus(History.KEPT).plusSeconds(1));
    }

    @Test
    void keepsNoMoreThanAPointASecond() {
        for (int n = 0; n < History.MOST + 10; n++) {
            history.add(point(Snapshots.NOON.plus(Duration.ofMillis(n))));
        }

        List<Point> kept = history.since(Instant.MIN);
        assertThat(kept).hasSize(History.MOST);
        assertThat(kept.getLast().at()).isEqualTo(Snapshots.NOON.plusMillis(History.MOST + 9));
    }

    @Test
    void givesWhatCameAfterAMoment() {
        history.add(point(Snapshots.NOON));
        history.add(point(Snapshots.NOON.plusSeconds(5)));

        assertThat(history.since(Snapshots.NOON)).extracting(Point::at).containsExactly(Snapshots.NOON.plusSeconds(5));
    }

    private static Point point(Instant at) {
        return Point.of(Snapshots.at(at));
    }
}
