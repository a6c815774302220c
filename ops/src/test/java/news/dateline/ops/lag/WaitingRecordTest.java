package news.dateline.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class WaitingRecordTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-23T11:59:00.250Z");
    private static final Instant WRITTEN = Instant.parse("2026-11-23T11:59:30Z");

    @Test
    void itsTimeAndClassStandInItsHeaders() {
        RecordHeaders headers = new RecordHeaders();
        new StoryHeaders(StoryHeaders.newTraceId(), RECEIVED, "wire", Priority.URGENT)
                .toBytes()
                .forEach(headers::add);

        assertThat(WaitingRecord.of(record(headers))).isEqualTo(new WaitingRecord(7, RECEIVED, Priority.URGENT));
    }

    @Test
    void withoutHeadersTheTimeItWasWrittenCounts() {
        assertThat(WaitingRecord.of(record(new RecordHeaders())))
                .isEqualTo(new WaitingRecord(7, WRITTEN, Priority.ROUTINE));
    }

    @Test
    void aHeaderThatIsNoTimeCountsAsNone() {
        RecordHeaders headers = new RecordHeaders();
        headers.add(StoryHeaders.RECEIVED_AT, "yesterday".getBytes(StandardCharsets.UTF_8));

        assertThat(WaitingRecord.of(record(headers)).receivedAt()).isEqualTo(WRITTEN);
    }

    private static ConsumerRecord<byte[], byte[]> record(RecordHeaders headers) {
        return new ConsumerRecord<>(
                "wire.stories",
                0,
                7,
                WRITTEN.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                headers,
                Optional.empty());
    }
}
