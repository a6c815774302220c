package news.dateline.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentLinesTest {
    private static final Instant SINCE = Instant.parse("2026-11-27T09:00:00Z");
    private static final Incident OPEN =
            new Incident(Trouble.STOPPED, "publish", "stories.enriched-0: nobody reads", SINCE, Optional.empty());
    private static final Incident CLOSED = OPEN.closed(SINCE.plusSeconds(20));

    @Test
    void tellsALineEach() {
        assertThat(IncidentLines.text(List.of(OPEN, CLOSED)))
                .isEqualTo("OPEN STOPPED publish since 2026-11-27T09:00:00Z: stories.enriched-0: nobody reads\n"
                        + "CLOSED STOPPED publish since 2026-11-27T09:00:00Z until 2026-11-27T09:00:20Z:"
                        + " stories.enriched-0: nobody reads\n");
    }

    @Test
    void tellsProgramsTheSame() {
        assertThat(IncidentLines.json(List.of(OPEN, CLOSED)))
                .hasToString("[{\"trouble\":\"STOPPED\",\"stage\":\"publish\",\"detail\":\"stories.enriched-0: nobody"
                        + " reads\",\"since\":\"2026-11-27T09:00:00Z\",\"until\":null},{\"trouble\":\"STOPPED\",\"stage\":"
                        + "\"publish\",\"detail\":\"stories.enriched-0: nobody reads\",\"since\":\"2026-11-27T09:00:00Z\","
                        + "\"until\":\"2026-11-27T09:00:20Z\"}]");
    }
}
