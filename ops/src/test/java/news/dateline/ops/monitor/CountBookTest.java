package news.dateline.ops.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CountBookTest {
    private static final Instant BEGUN = Snapshots.NOON;
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final QuarantineCount.Key HEADLESS = new QuarantineCount.Key("ingest", "NO_HEADLINE");

    private final CountBook counts = new CountBook(BEGUN);

    @Test
    void aRecordThatIsReadAgainIsNotCountedAgain() {
        for (int reading = 0; reading < 2; reading++) {
            counts.heard("meridian", BEGUN, record("wire.stories", 4));
            counts.heard("meridian", BEGUN, record("wire.stories", 6));
            counts.heard("meridian", BEGUN, record("wire.stories.express", 4));
            counts.quarantined(HEADLESS, Priority.FLASH, BEGUN, record("wire.quarantine", 0));
        }
        counts.heard("harbour", BEGUN, record("wire.stories", 7));

        assertThat(counts.stories()).isEqualTo(Map.of("meridian", 3L, "harbour", 1L));
        assertThat(counts.quarantined(Map.of()))
                .extracting(QuarantineCount::seen)
                .containsExactly(1L);
        assertThat(counts.quarantinedBy()).containsEntry(Priority.FLASH, 1L).containsEntry(Priority.ROUTINE, 0L);
    }

    @Test
    void whatCameTenMinutesBeforeTheProcessCountsAndWhatIsOlderIsOnlyKnown() {
        counts.quarantined(
                HEADLESS, Priority.FLASH, BEGUN.minus(TEN_MINUTES).minusMillis(1), record("wire.quarantine", 0));
        assertThat(counts.quarantined(Map.of("ingest", BEGUN)))
                .singleElement()
                .satisfies(count -> assertThat(count.seen()).isZero())
                .satisfies(count -> assertThat(count.oldest()).contains(BEGUN));

        counts.quarantined(HEADLESS, Priority.FLASH, BEGUN.minus(TEN_MINUTES), record("wire.quarantine", 1));
        assertThat(counts.quarantinedBy()).containsEntry(Priority.FLASH, 1L);
    }

    @Test
    void thePartitionsOfATopicAreEachCountedForThemselves() {
        assertThat(counts.isFirst(new TopicPartition("stories.published", 0), 9))
                .isTrue();
        assertThat(counts.isFirst(new TopicPartition("stories.published", 1), 9))
                .isTrue();
        assertThat(counts.isFirst(new TopicPartition("stories.published", 1), 8))
                .isFalse();
    }

    @Test
    void latenciesOfOldDecisionsAreLeftOutAndAnEmbargoOnceBrokenStaysSo() {
        Instant yesterday = BEGUN.minus(Duration.ofHours(20));
        counts.published(Priority.FLASH, yesterday, yesterday.plusSeconds(1));
        counts.published(Priority.FLASH, BEGUN, BEGUN.plusSeconds(2));
        counts.early();

        Published published = counts.published(List.of());
        assertThat(published.early()).isEqualTo(1);
        assertThat(published.latencies().stream()
                        .filter(latency -> latency.priority() == Priority.FLASH)
                        .mapToDouble(Latency::seconds))
                .containsExactly(2d);
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, long offset) {
        return new ConsumerRecord<>(topic, 0, offset, new byte[0], new byte[0]);
    }
}
