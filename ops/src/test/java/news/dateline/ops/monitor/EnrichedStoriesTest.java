package news.dateline.ops.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.dateline.schemas.Canary;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class EnrichedStoriesTest {
    private static final Instant RECEIVED = Snapshots.NOON;

    private final CountBook counts = new CountBook(RECEIVED);
    private final EnrichedStories stories =
            new EnrichedStories(Records.TOPICS.enrichedLanes().names(), counts);

    @Test
    void countHowLongStoriesOfBothLanesTook() {
        take(Records.TOPICS.enrichedLanes().express(), "meridian", Priority.FLASH, Duration.ofMillis(80));
        take(Records.TOPICS.storiesEnriched(), "meridian", Priority.ROUTINE, Duration.ofMillis(1_200));

        assertThat(of(Priority.FLASH).counts()).startsWith(1L, 0L).hasSize(Latency.BOUNDS.size() + 1);
        assertThat(of(Priority.ROUTINE).counts().get(4)).isEqualTo(1);
        assertThat(of(Priority.ROUTINE).seconds()).isEqualTo(1.2);
        assertThat(of(Priority.URGENT).counts()).containsOnly(0L);
        assertThat(counts.enriched()).extracting(Latency::to).containsOnly("enriched");
    }

    @Test
    void leaveOutCanariesAndWhatDoesNotSayWhenItCame() {
        take(Records.TOPICS.storiesEnriched(), Canary.WIRE, Priority.ROUTINE, Duration.ofSeconds(1));
        stories.take(record(Records.TOPICS.storiesEnriched(), new RecordHeaders(), RECEIVED), RECEIVED);

        assertThat(counts.enriched())
                .allSatisfy(latency -> assertThat(latency.counts()).containsOnly(0L));
    }

    @Test
    void followBothLanes() {
        assertThat(stories.topics())
                .containsOnlyKeys(Records.TOPICS.enrichedLanes().names());
    }

    private void take(Topic<EnrichedStory> lane, String wire, Priority priority, Duration took) {
        RecordHeaders headers = new RecordHeaders();
        new StoryHeaders("0a".repeat(16), RECEIVED, wire, priority).toBytes().forEach(headers::add);
        stories.take(record(lane, headers, RECEIVED.plus(took)), RECEIVED);
    }

    private static ConsumerRecord<byte[], byte[]> record(
            Topic<EnrichedStory> lane, RecordHeaders headers, Instant made) {
        return new ConsumerRecord<>(
                lane.name(),
                0,
                1,
                made.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                headers,
                Optional.empty());
    }

    private Latency of(Priority priority) {
        return counts.enriched().stream()
                .filter(latency -> latency.priority() == priority)
                .findFirst()
                .orElseThrow();
    }
}
