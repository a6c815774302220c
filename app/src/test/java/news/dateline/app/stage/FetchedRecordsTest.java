package news.dateline.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FetchedRecordsTest {
    private static final TopicPartition FERRIES = new TopicPartition("ferries", 0);
    private static final TopicPartition TRAMS = new TopicPartition("trams", 0);
    private static final TopicPartition ALARMS = new TopicPartition("alarms", 0);

    /// Of a key and a value.
    private static final int BYTES = "key".length() + "value".length();

    private final FetchedRecords fetched = new FetchedRecords();

    @Test
    void whatHurriesIsGivenBeforeAllThatCameEarlier() {
        fetched.add(polled(FERRIES, 0, 5, 5));
        fetched.add(polled(ALARMS, 40, 42, 42));

        assertThat(given(take(3))).containsExactly("alarms 40", "alarms 41", "ferries 0");
    }

    @Test
    void partitionsThatDoNotHurryTakeTurns() {
        fetched.add(polled(FERRIES, 0, 4, 4));
        fetched.add(polled(TRAMS, 7, 9, 9));

        assertThat(given(take(2))).containsExactly("ferries 0", "ferries 1");
        assertThat(given(take(2))).containsExactly("trams 7", "trams 8");
        assertThat(given(take(2))).containsExactly("ferries 2", "ferries 3");
        assertThat(given(take(2))).isEmpty();
    }

    @Test
    void whoWasGivenAPartGoesOnWithTheRest() {
        fetched.add(polled(FERRIES, 10, 15, 16));

        assertThat(take(3).nextOffsets()).isEqualTo(Map.of(FERRIES, new OffsetAndMetadata(13)));
        assertThat(fetched.position(FERRIES)).hasValue(13);
        assertThat(fetched.bytes(FERRIES)).isEqualTo(2L * BYTES);
    }

    @Test
    void whoWasGivenAllGoesOnBehindTheMarkersOfTransactions() {
        fetched.add(polled(FERRIES, 10, 12, 13));

        assertThat(take(3).nextOffsets()).isEqualTo(Map.of(FERRIES, new OffsetAndMetadata(13)));
        assertThat(fetched.position(FERRIES)).isEmpty();
    }

    @Test
    void aPositionThatMovedWithoutRecordsIsToldOnceNoRecordWaits() {
        fetched.add(polled(FERRIES, 10, 12, 12));
        fetched.add(polled(FERRIES, 12, 12, 14));

        assertThat(take(1).nextOffsets()).isEqualTo(Map.of(FERRIES, new OffsetAndMetadata(11)));
        assertThat(take(1).nextOffsets()).isEqualTo(Map.of(FERRIES, new OffsetAndMetadata(14)));

        fetched.add(polled(FERRIES, 14, 14, 15));
        ConsumerRecords<byte[], byte[]> none = take(1);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.nextOffsets()).isEqualTo(Map.of(FERRIES, new OffsetAndMetadata(15)));
        assertThat(take(1).nextOffsets()).isEmpty();
    }

    @Test
    void whatIsNotAskedForWaitsAndKeepsItsPlace() {
        fetched.add(polled(FERRIES, 0, 2, 2));
        fetched.add(polled(TRAMS, 0, 2, 2));

        assertThat(given(fetched.take(9, TRAMS::equals, ALARMS::equals))).containsExactly("trams 0", "trams 1");
        assertThat(fetched.has(TRAMS::equals)).isFalse();
        assertThat(fetched.has(FERRIES::equals)).isTrue();
        assertThat(given(take(9))).containsExactly("ferries 0", "ferries 1");
    }

    @Test
    void whatIsDroppedIsGivenNoMore() {
        fetched.add(polled(FERRIES, 0, 2, 2));
        fetched.add(polled(TRAMS, 0, 1, 1));

        fetched.drop(List.of(FERRIES));

        assertThat(given(take(9))).containsExactly("trams 0");
        assertThat(fetched.bytes(FERRIES)).isZero();
    }

    private ConsumerRecords<byte[], byte[]> take(int most) {
        return fetched.take(most, partition -> true, ALARMS::equals);
    }

    private static List<String> given(ConsumerRecords<byte[], byte[]> records) {
        List<String> all = new ArrayList<>();
        records.forEach(record -> all.add(record.topic() + " " + record.offset()));
        return all;
    }

    private static ConsumerRecords<byte[], byte[]> polled(TopicPartition partition, long from, long to, long next) {
        List<ConsumerRecord<byte[], byte[]>> records = LongStream.range(from, to)
                .mapToObj(offset -> new ConsumerRecord<>(
                        partition.topic(), partition.partition(), offset, bytes("key"), bytes("value")))
                .toList();
        return new ConsumerRecords<>(
                records.isEmpty() ? Map.of() : Map.of(partition, records),
                Map.of(partition, new OffsetAndMetadata(next)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
