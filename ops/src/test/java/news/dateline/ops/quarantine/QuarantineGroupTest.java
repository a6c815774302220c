package news.dateline.ops.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import news.dateline.schemas.model.Quarantined;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuarantineGroupTest {
    private static final Instant AT = Instant.parse("2026-11-27T09:00:00Z");

    @Test
    void whatWaitsForTheSameReasonIsOneGroupAndTheLargestIsFirst() {
        assertThat(QuarantineGroup.of(List.of(
                        waits("NO_GUID", "fjord", 5),
                        waits("XML_NOT_WELL_FORMED", "fjord", 30),
                        waits("XML_NOT_WELL_FORMED", "fjord", 10),
                        waits("XML_NOT_WELL_FORMED", null, 20))))
                .containsExactly(
                        new QuarantineGroup(
                                "ingest", "XML_NOT_WELL_FORMED", "fjord", 2, AT.plusSeconds(10), AT.plusSeconds(30)),
                        new QuarantineGroup("ingest", "NO_GUID", "fjord", 1, AT.plusSeconds(5), AT.plusSeconds(5)),
                        new QuarantineGroup(
                                "ingest", "XML_NOT_WELL_FORMED", "-", 1, AT.plusSeconds(20), AT.plusSeconds(20)));
    }

    @Test
    void nothingIsNoGroup() {
        assertThat(QuarantineGroup.of(List.of())).isEmpty();
    }

    private static Quarantined waits(String reason, @Nullable String wire, long seconds) {
        return Quarantined.newBuilder()
                .setTraceId("trace-" + seconds)
                .setWire(wire)
                .setStage("ingest")
                .setReason(reason)
                .setReceivedAt(AT)
                .setQuarantinedAt(AT.plusSeconds(seconds))
                .setContent(ByteBuffer.allocate(0))
                .build();
    }
}
