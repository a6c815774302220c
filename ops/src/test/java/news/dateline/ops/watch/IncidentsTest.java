package news.dateline.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentsTest {
    private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");
    private static final Finding SLOW = new Finding(Trouble.SLOW, "enrich", "wire.stories-0: late");
    private static final Finding STOPPED = new Finding(Trouble.STOPPED, "publish", "nobody reads");

    private final Incidents incidents = new Incidents();
    private Instant now = START;

    @Test
    void oneBadMeasurementOpensNothing() {
        assertThat(measured(SLOW)).isEmpty();
        assertThat(measured()).isEmpty();
        assertThat(measured(SLOW)).isEmpty();
        assertThat(incidents.open()).isEmpty();
    }

    @Test
    void twoBadMeasurementsInARowOpenAnIncidentSinceTheFirst() {
        measured(SLOW);

        Incident opened = new Incident(Trouble.SLOW, "enrich", SLOW.detail(), START, Optional.empty());
        assertThat(measured(SLOW)).containsExactly(opened);
        assertThat(incidents.open()).containsExactly(opened);
    }

    @Test
    void anOpenIncidentIsNotOpenedAgain() {
        measured(SLOW);
        measured(SLOW);

        assertThat(measured(SLOW)).isEmpty();
    }

    @Test
    void oneGoodMeasurementClosesNothing() {
        measured(SLOW);
        measured(SLOW);

        assertThat(measured()).isEmpty();
        assertThat(measured(SLOW)).isEmpty();
        assertThat(measured()).isEmpty();
        assertThat(incidents.open()).hasSize(1);
    }

    @Test
    void twoGoodMeasurementsInARowCloseAnIncidentSinceTheFirst() {
        measured(SLOW);
        measured(SLOW);
        measured();

        assertThat(measured()).singleElement().satisfies(closed -> {
            assertThat(closed.isOpen()).isFalse();
            assertThat(closed.since()).isEqualTo(START);
            assertThat(closed.until()).contains(START.plusSeconds(20));
        });
        assertThat(incidents.open()).isEmpty();
    }

    @Test
    void whatComesBackIsANewIncident() {
        measured(SLOW);
        measured(SLOW);
        measured();
        measured();
        measured(SLOW);

        assertThat(measured(SLOW))
                .singleElement()
                .satisfies(opened -> assertThat(opened.since()).isEqualTo(START.plusSeconds(40)));
    }

    @Test
    void troublesAndStagesDoNotCountForEachOther() {
        measured(SLOW);

        assertThat(measured(STOPPED)).isEmpty();
        assertThat(measured(SLOW, STOPPED)).extracting(Incident::stage).containsExactly("publish");
    }

    @Test
    void manyPartitionsOfAStageAreOneIncident() {
        Finding other = new Finding(Trouble.SLOW, "enrich", "wire.stories-1: late");
        measured(SLOW, other);

        assertThat(measured(other, SLOW)).extracting(Incident::detail).containsExactly(other.detail());
    }

    @Test
    void remembersTheLastThatAreOverAndNoMore() {
        for (int n = 0; n <= Incidents.REMEMBERED; n++) {
            Finding finding = new Finding(Trouble.SLOW, "stage " + n, "late");
            measured(finding);
            measured(finding);
            measured();
            measured();
        }

        assertThat(incidents.closed())
                .hasSize(Incidents.REMEMBERED)
                .first()
                .extracting(Incident::stage)
                .isEqualTo("stage 1");
    }

    private List<Incident> measured(Finding... findings) {
        List<Incident> changed = incidents.next(List.of(findings), now);
        now = now.plusSeconds(10);
        return changed;
    }
}
