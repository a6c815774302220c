package news.dateline.ops.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import news.dateline.ops.lag.ChannelFreshness;
import news.dateline.ops.lag.ClusterLag;
import news.dateline.ops.lag.GroupLag;
import news.dateline.ops.lag.Lag;
import news.dateline.ops.lag.Offsets;
import news.dateline.ops.lag.OpenTransaction;
import news.dateline.ops.lag.PartitionLag;
import news.dateline.ops.lag.StageGroup;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.lag.StageState;
import news.dateline.ops.monitor.Embargo;
import news.dateline.ops.monitor.Published;
import news.dateline.ops.monitor.QuarantineEntry;
import news.dateline.ops.monitor.Snapshot;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.watch.Trouble;
import news.dateline.ops.wire.WireFact;
import news.dateline.ops.wire.WireSilence;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every page makes of names that somebody wants to be more than names.
class ViewsTest {
    private static final String EVIL = "x\"'><script>alert(1)</script><img src=x onerror=alert(1)>\u202e";
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @ParameterizedTest
    @MethodSource("pages")
    void aNameStaysANameWhereverItStands(String page) {
        assertThat(page)
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script", "<img", "\u202e")
                .doesNotContain("style=", "javascript:");
    }

    static Stream<String> pages() {
        Snapshot snapshot = snapshot();
        return Stream.of(
                        PipelineView.of(snapshot),
                        TopicsView.of(snapshot),
                        ChannelsView.of(snapshot),
                        WiresView.of(snapshot),
                        EmbargoesView.of(snapshot),
                        IncidentsView.of(snapshot),
                        QuarantineView.of(snapshot, QuarantineView.Filter.ALL),
                        QuarantineView.of(snapshot, new QuarantineView.Filter(Optional.of(EVIL), Optional.of(EVIL))),
                        QuarantineRecordView.of(quarantined(), EVIL, true),
                        StoryView.form(EVIL))
                .map(Html::toString);
    }

    @Test
    void bytesStayWhatTheyAre() {
        assertThat(QuarantineRecordView.of(quarantined(), "wire.quarantine-0-7", false)
                        .toString())
                .contains("Its " + EVIL.getBytes(StandardCharsets.UTF_8).length + " bytes")
                .contains("\\u202e</pre>")
                .doesNotContain("Dry run");
    }

    @Test
    void aClassThatIsLateHasAShapeBesideItsColour() {
        assertThat(PipelineView.of(snapshot()).toString())
                .contains("<dt>flash</dt><dd><span class=\"mark watch\"><span aria-hidden=\"true\">▲</span> 7.0 s")
                .contains("<dt>urgent</dt><dd>0.0 s");
    }

    @Test
    void spansAreSaidInTwoUnitsAtMost() {
        assertThat(Stream.of(0L, 4_249L, 75_000L, 725_000L, 11_520_000L, 183_600_000L)
                        .map(millis -> Times.span(Duration.ofMillis(millis))))
                .containsExactly("0.0 s", "4.2 s", "75 s", "12 min 5 s", "3 h 12 min", "2 d 3 h");
    }

    private static Quarantined quarantined() {
        return Quarantined.newBuilder()
                .setTraceId(EVIL)
                .setWire(EVIL)
                .setStage(EVIL)
                .setReason(EVIL)
                .setDetail(EVIL)
                .setPosition(EVIL)
                .setContentType(EVIL)
                .setSource(EVIL)
                .setReceivedAt(NOON)
                .setQuarantinedAt(NOON)
                .setContent(ByteBuffer.wrap(EVIL.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static Snapshot snapshot() {
        PartitionLag partition = new PartitionLag(
                new TopicPartition(EVIL, 0),
                StageState.BLOCKED,
                new Lag(3, Duration.ofSeconds(7), 2),
                Optional.of(Priority.FLASH),
                Optional.of(new OpenTransaction(EVIL, NOON.minusSeconds(40))),
                new Offsets(OptionalLong.empty(), 0, 8, 10),
                OptionalDouble.of(0.5));
        StageLag stage =
                new StageLag(new StageGroup(EVIL, EVIL, List.of(EVIL)), StageState.BLOCKED, false, List.of(partition));
        ClusterLag lag = new ClusterLag(
                List.of(stage),
                List.of(new GroupLag(stage, "Classic", "Empty", 0)),
                List.of(new ChannelFreshness(EVIL, Optional.empty(), NOON)),
                List.of(partition));
        Incident open = new Incident(Trouble.BLOCKED, EVIL, EVIL, NOON, Optional.empty());
        Incident over = new Incident(Trouble.GAP, EVIL, EVIL, NOON, Optional.of(NOON.plusSeconds(9)));
        WireSilence silent = new WireSilence.Silent(NOON.minusSeconds(900), Duration.ofMinutes(5));
        return new Snapshot(
                NOON,
                lag,
                new Snapshot.Troubles(List.of(open), List.of(over)),
                new Snapshot.Heard(
                        List.of(new WireFact(EVIL, NOON, Optional.empty(), 0, Optional.empty(), silent, List.of())),
                        Map.of(),
                        List.of(new Embargo(EVIL, 2, EVIL, Optional.empty(), EVIL)),
                        List.of(new QuarantineEntry(
                                new TopicPartition("wire.quarantine", 0),
                                7,
                                EVIL,
                                EVIL,
                                EVIL,
                                Optional.of(EVIL),
                                EVIL,
                                Optional.of(EVIL),
                                NOON)),
                        List.of(),
                        Map.of(),
                        List.of(),
                        Published.NOTHING));
    }
}
