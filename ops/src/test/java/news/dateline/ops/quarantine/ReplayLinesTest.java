package news.dateline.ops.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayLinesTest {
    private static final Replayed REPLAYED = new Replayed(
            new RecordPosition("wire.quarantine", 0, 17),
            new Replayed.Kind(Refusals.TRACE, "ingest", "BAD_TIME"),
            ReplayOutcome.READ,
            "1 stories");
    private static final List<ReplaySummary.Group> GROUPS = List.of(
            new ReplaySummary.Group(ReplayOutcome.READ, "ingest", "BAD_TIME", 12),
            new ReplaySummary.Group(ReplayOutcome.NEEDS_PERSON, "publish", "USABLE_AFTER_KILL", 1));

    @Test
    void tellsALineForEachGroup() {
        assertThat(ReplayLines.text(new ReplaySummary(false, GROUPS)).lines())
                .containsExactly(
                        "    12  ingest   BAD_TIME                     READ             read by today's parsers",
                        "     1  publish  USABLE_AFTER_KILL            NEEDS_PERSON     a person must settle it: dateline"
                                + " release, or a newer version from the wire");
    }

    @Test
    void aDryRunSaysWhatWouldBe() {
        assertThat(ReplayLines.text(new ReplaySummary(true, GROUPS)))
                .contains("would be: read by today's parsers", "  a person must settle it");
    }

    @Test
    void saysThatNothingWaits() {
        ReplaySummary nothing = new ReplaySummary(false, List.of());

        assertThat(ReplayLines.text(nothing)).isEqualTo("Nothing waits.\n");
        assertThat(ReplayLines.json(nothing)).hasToString("{\"dryRun\":false,\"records\":0,\"groups\":[]}");
    }

    @Test
    void tellsProgramsTheSame() {
        assertThat(ReplayLines.json(new ReplaySummary(true, GROUPS.subList(0, 1))))
                .hasToString("{\"dryRun\":true,\"records\":12,\"groups\":[{\"outcome\":\"READ\",\"meaning\":\"read by"
                        + " today's parsers\",\"stage\":\"ingest\",\"reason\":\"BAD_TIME\",\"count\":12}]}");
        assertThat(ReplayLines.json(REPLAYED))
                .hasToString("{\"position\":\"wire.quarantine-0-17\",\"traceId\":\"" + Refusals.TRACE
                        + "\",\"stage\":\"ingest\",\"reason\":\"BAD_TIME\",\"outcome\":\"READ\",\"detail\":\"1"
                        + " stories\"}");
    }

    @Test
    void tellsOneRecordOnALine() {
        assertThat(ReplayLines.text(REPLAYED))
                .isEqualTo("wire.quarantine-0-17  " + Refusals.TRACE + "  ingest  BAD_TIME  READ  1 stories");
    }
}
