package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.watch.LagWatch;
import org.junit.jupiter.api.Test;

/// How many measurements it takes to tell anything, with a broker that is away when the test says so.
class IncidentMeasuringTest {
    private static final Duration EVERY = Duration.ofMillis(1);

    private final List<BrokerAwayException> warned = new ArrayList<>();
    private final IncidentMeasuring twice = new IncidentMeasuring(EVERY, EVERY, changed -> {}, warned::add);
    private Instant away = Instant.MAX;
    private int round;

    @Test
    void whereTheBrokerNeverAnsweredNothingIsToldButThat() {
        assertThatThrownBy(() -> twice.measure(watch -> answer(Set.of(), watch)))
                .isInstanceOf(BrokerAwayException.class)
                .hasMessage("round 2");
        assertThat(warned).hasSize(2);
    }

    @Test
    void oneMeasurementProvesNothing() {
        assertThatThrownBy(() -> twice.measure(watch -> answer(Set.of(1), watch)))
                .isInstanceOf(BrokerAwayException.class)
                .hasMessage("round 2");
    }

    @Test
    void twoMeasurementsTellWhatIsOpen() throws Exception {
        assertThat(twice.measure(watch -> answer(Set.of(1, 2), watch)).watch().open())
                .isEmpty();
        assertThat(warned).isEmpty();
    }

    @Test
    void whatIsToldIsOfTheLastTimeThatTheBrokerAnswered() throws Exception {
        IncidentMeasuring longer =
                new IncidentMeasuring(Duration.ofMillis(20), Duration.ofMillis(200), changed -> {}, warned::add);

        Instant told = longer.measure(watch -> answer(Set.of(1, 2), watch)).at();

        assertThat(warned).isNotEmpty();
        assertThat(told).isBefore(away);
    }

    private List<Incident> answer(Set<Integer> answered, LagWatch watch) {
        round++;
        if (!answered.contains(round)) {
            away = away.equals(Instant.MAX) ? Instant.now() : away;
            throw new BrokerAwayException("round " + round, null);
        }
        return watch.next(List.of(), Instant.now());
    }
}
