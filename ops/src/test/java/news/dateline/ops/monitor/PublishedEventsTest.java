package news.dateline.ops.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.schemas.model.DecisionKind;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import org.junit.jupiter.api.Test;

class PublishedEventsTest {
    private static final Instant RECEIVED = Snapshots.NOON;

    private final PublishedEvents events = events();
    private long offset;

    @Test
    void knowTheNewestOfEachChannelAndClass() {
        take(event(Duration.ofSeconds(1)));
        take(event(Duration.ofSeconds(3)));
        take(event(Duration.ofSeconds(2)));

        assertThat(events.told().newest())
                .containsExactlyInAnyOrder(
                        new Published.Newest("all", Priority.FLASH, RECEIVED.plusSeconds(3)),
                        new Published.Newest("europe", Priority.FLASH, RECEIVED.plusSeconds(3)));
    }

    @Test
    void countHowLongStoriesTookByBucket() {
        List.of(0, 100, 101, 60_000, 60_001).forEach(millis -> take(event(Duration.ofMillis(millis))));

        Latency flash = latency(events.told(), Priority.FLASH);
        assertThat(flash.counts()).containsExactly(2L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 1L);
        assertThat(flash.seconds()).isEqualTo(120.202);
        assertThat(latency(events.told(), Priority.ROUTINE).counts()).containsOnly(0L);
    }

    @Test
    void countAnEventOnce() {
        take(event(Duration.ofSeconds(1)));
        events.told();

        assertThat(latency(events.told(), Priority.FLASH).counts()).contains(1L).doesNotContain(2L);
    }

    @Test
    void doNotCallAnEmbargoSlow() {
        take(event(Duration.ofHours(1)));
        events.held(held(RECEIVED.plus(Duration.ofHours(1))));

        assertThat(latency(events.told(), Priority.FLASH).counts()).containsOnly(0L);
        assertThat(events.told().early()).isZero();
    }

    @Test
    void seeAVersionThatLeftBeforeItsEmbargoEnded() {
        events.held(held(RECEIVED.plusSeconds(60)));
        take(event(Duration.ofMillis(59_999)));
        take(event(Duration.ofSeconds(60)));

        assertThat(events.told().early()).isEqualTo(1);
    }

    @Test
    void doNotCallAWithdrawalEarlyNorSlowUnlessItIsAKill() {
        events.held(held(RECEIVED.plusSeconds(60)));
        take(withdrawn("EMBARGOED", Duration.ofSeconds(1)));
        assertThat(events.told().early()).isZero();

        PublishedEvents others = events();
        others.take(
                Records.of(Records.TOPICS.storiesPublished(), "s", 1, withdrawn("EXPIRED", Duration.ofDays(1))),
                RECEIVED);
        others.take(
                Records.of(Records.TOPICS.storiesPublished(), "s", 2, withdrawn("KILLED", Duration.ofSeconds(1))),
                RECEIVED);
        assertThat(latency(others.told(), Priority.FLASH).counts().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void passOverWhatCannotBeRead() {
        events.take(Records.unreadable(Records.TOPICS.storiesPublished(), "s", 1), RECEIVED);

        assertThat(events.told().newest()).isEmpty();
    }

    @Test
    void rememberABoundedNumberOfChannels() {
        List<String> many =
                IntStream.range(0, 40_000).mapToObj(n -> "channel-" + n).toList();
        take(StoryEvent.newBuilder(event(Duration.ZERO)).setChannels(many).build());

        assertThat(events.told().newest()).hasSize(30_000);
    }

    private void take(StoryEvent event) {
        events.take(Records.of(Records.TOPICS.storiesPublished(), event.getStoryId(), offset++, event), RECEIVED);
    }

    private static PublishedEvents events() {
        return new PublishedEvents(Records.TOPICS.storiesPublished(), new CountBook(RECEIVED));
    }

    private static Latency latency(Published published, Priority priority) {
        return published.latencies().stream()
                .filter(latency -> latency.priority() == priority)
                .findFirst()
                .orElseThrow();
    }

    private static StoryEvent withdrawn(String reason, Duration after) {
        return StoryEvent.newBuilder(event(after))
                .setKind(EventKind.WITHDRAWN)
                .setReason(reason)
                .build();
    }

    private static StoryEvent event(Duration after) {
        return StoryEvent.newBuilder()
                .setEventId("meridian-1 1")
                .setKind(EventKind.PUBLISHED)
                .setStoryId("meridian-1")
                .setRevision(1)
                .setChannels(List.of("all", "europe"))
                .setGuid("urn:ferry")
                .setVersion(1)
                .setWire("meridian")
                .setProvider("meridian")
                .setTraceId("0a".repeat(16))
                .setPriority(Priority.FLASH)
                .setReceivedAt(RECEIVED)
                .setDecidedAt(RECEIVED.plus(after))
                .build();
    }

    static StoryDecision held(Instant until) {
        return StoryDecision.newBuilder()
                .setStoryId("meridian-1")
                .setTraceId("0a".repeat(16))
                .setWire("meridian")
                .setVersion(1)
                .setKind(DecisionKind.HELD)
                .setUntil(until)
                .setReceivedAt(RECEIVED)
                .setDecidedAt(RECEIVED)
                .build();
    }
}
