package news.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.schemas.model.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryHeadersTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-23T10:15:30.123Z");
    private static final StoryHeaders HEADERS =
            new StoryHeaders("4bf92f3577b34da6a3ce929d0e0e4736", RECEIVED, "reuters-world", Priority.FLASH);

    @Test
    void areTextInAFixedOrder() {
        Map<String, String> texts = new LinkedHashMap<>();
        HEADERS.toBytes().forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.US_ASCII)));

        assertThat(texts.toString())
                .isEqualTo("{trace-id=4bf92f3577b34da6a3ce929d0e0e4736, received-at=1795428930123, wire=reuters-world, "
                        + "priority=flash, traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-4bf92f3577b34da6-01}");
    }

    @Test
    void traceIdsAreThirtyTwoDigitsAndNeverTheSame() {
        assertThat(StoryHeaders.newTraceId()).matches("[0-9a-f]{32}").isNotEqualTo(StoryHeaders.newTraceId());
    }

    @Test
    void theTimeReadIsTheTimeWritten() {
        byte[] header = HEADERS.toBytes().get(StoryHeaders.RECEIVED_AT);

        assertThat(StoryHeaders.receivedAt(header)).contains(RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e9", "2026-11-23T10:15:30Z", "9999999999999999999999", "１"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(StoryHeaders.receivedAt(text.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void noHeaderIsNoTime() {
        assertThat(StoryHeaders.receivedAt(null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void thePriorityReadIsThePriorityWritten(Priority priority) {
        byte[] header = new StoryHeaders("0".repeat(32), RECEIVED, "w", priority)
                .toBytes()
                .get(StoryHeaders.PRIORITY);

        assertThat(StoryHeaders.priority(header)).isEqualTo(priority);
    }

    @Test
    void aPriorityNotKnownIsRoutine() {
        assertThat(StoryHeaders.priority("bulletin".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Priority.ROUTINE);
        assertThat(StoryHeaders.priority(null)).isEqualTo(Priority.ROUTINE);
    }

    @Test
    void readsHowOftenARecordHasBeenReplayed() {
        assertThat(StoryHeaders.replayCount("3".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "many", "12345678901"})
    void aCountThatIsNoneIsNone(String text) {
        assertThat(StoryHeaders.replayCount(text.getBytes(StandardCharsets.US_ASCII)))
                .isZero();
        assertThat(StoryHeaders.replayCount(null)).isZero();
    }
}
