package news.dateline.ops.lag;

import static news.dateline.ops.lag.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.schemas.model.Priority;
import org.junit.jupiter.api.Test;

class LagTableTest {
    private static final StageGroup PUBLISH =
            new StageGroup("publish", "dateline-publish", List.of("stories.enriched", "reference.channels"));
    private static final List<StageLag> STAGES = List.of(
            Judge.stage(
                    Samples.ENRICH,
                    List.of(
                            Samples.caughtUp(0),
                            Samples.waiting(1, Duration.ofMillis(75_340), Priority.ROUTINE),
                            Samples.held(2, Duration.ofSeconds(45))),
                    true,
                    NOW),
            Judge.stage(PUBLISH, List.of(), false, NOW));

    @Test
    void showsStagesAndThePartitionsThatAreBehindOrHeldBack() {
        assertThat(LagTable.text(STAGES, false)).isEqualTo("""
                stage    topic                                state    records  seconds  uncommitted
                enrich   wire.stories                         BLOCKED        8     75.3            5
                enrich   wire.stories-1                       SLOW           8     75.3            0
                enrich   wire.stories-2                       BLOCKED        0      0.0            5
                publish  stories.enriched,reference.channels  UNKNOWN        0      0.0            0
                wire.stories-2 is held back by ingest-1, open since 2026-11-23T11:59:15Z
                """);
    }

    @Test
    void showsAllPartitionsOnRequest() {
        assertThat(LagTable.text(STAGES, true)).contains("""
                enrich   wire.stories                         BLOCKED        8     75.3            5
                enrich   wire.stories-0                       OK             0      0.0            0
                enrich   wire.stories-1                       SLOW           8     75.3            0
                """);
    }

    @Test
    void withoutStagesThereIsTheHead() {
        assertThat(LagTable.text(List.of(), false)).isEqualTo("stage  topic  state  records  seconds  uncommitted\n");
    }

    @Test
    void programsGetAllPartitionsAsJson() {
        assertThat(LagTable.json(STAGES).toPrettyString()).isEqualToNormalizingNewlines("""
                {
                  "stages" : [ {
                    "stage" : "enrich",
                    "group" : "dateline-enrich",
                    "state" : "BLOCKED",
                    "records" : 8,
                    "seconds" : 75.34,
                    "uncommitted" : 5,
                    "partitions" : [ {
                      "topic" : "wire.stories",
                      "partition" : 0,
                      "state" : "OK",
                      "records" : 0,
                      "seconds" : 0.0,
                      "uncommitted" : 0
                    }, {
                      "topic" : "wire.stories",
                      "partition" : 1,
                      "state" : "SLOW",
                      "records" : 8,
                      "seconds" : 75.34,
                      "uncommitted" : 0,
                      "priority" : "routine"
                    }, {
                      "topic" : "wire.stories",
                      "partition" : 2,
                      "state" : "BLOCKED",
                      "records" : 0,
                      "seconds" : 0.0,
                      "uncommitted" : 5,
                      "openTransaction" : {
                        "producer" : "ingest-1",
                        "since" : "2026-11-23T11:59:15Z"
                      }
                    } ]
                  }, {
                    "stage" : "publish",
                    "group" : "dateline-publish",
                    "state" : "UNKNOWN",
                    "records" : 0,
                    "seconds" : 0.0,
                    "uncommitted" : 0,
                    "partitions" : [ ]
                  } ]
                }""");
    }

    @Test
    void programsAreToldHowMuchRetentionIsLeft() {
        PartitionSample late = Samples.waiting(1, Duration.ofDays(3), Priority.FLASH);
        PartitionSample kept = new PartitionSample(
                late.at(), late.offsets(), late.first(), late.open(), Optional.of(Duration.ofDays(4)));

        assertThat(LagTable.json(List.of(Judge.stage(Samples.ENRICH, List.of(kept), true, NOW)))
                        .toString())
                .contains("\"priority\":\"flash\",\"headroom\":0.25}");
    }

    @Test
    void eachClassIsAsLateAsTheOldestAtTheHeadOfAPartition() {
        List<PartitionSample> samples = List.of(
                Samples.caughtUp(0),
                Samples.waiting(1, Duration.ofSeconds(3), Priority.FLASH),
                Samples.waiting(2, Duration.ofSeconds(40), Priority.ROUTINE),
                Samples.waiting(3, Duration.ofSeconds(50), Priority.ROUTINE));

        assertThat(Judge.stage(Samples.ENRICH, samples, true, NOW).behind())
                .isEqualTo(Map.of(Priority.FLASH, Duration.ofSeconds(3), Priority.ROUTINE, Duration.ofSeconds(50)));
    }
}
