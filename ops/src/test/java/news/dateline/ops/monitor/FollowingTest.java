package news.dateline.ops.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.OpsAudit;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.StoryDecision;
import org.junit.jupiter.api.Test;

/// What is known of the embargoes and of the quarantine, from record to record.
class FollowingTest {
    private static final Topic<StoryDecision> HELD = Records.TOPICS.storiesEmbargoes();
    private static final Topic<Quarantined> WAITING = Records.TOPICS.wireQuarantine();
    private static final Instant NOON = Snapshots.NOON;

    private final List<StoryDecision> told = new ArrayList<>();
    private final EmbargoQueue embargoes = new EmbargoQueue(HELD, told::add);
    private final CountBook counts = new CountBook(NOON);
    private final QuarantineRoom quarantine = new QuarantineRoom(WAITING, counts);

    @Test
    void whoseEmbargoEndsFirstComesFirst() {
        hold("later", NOON.plusSeconds(60));
        hold("sooner", NOON.plusSeconds(30));
        embargoes.take(
                Records.of(
                        HELD,
                        "endless",
                        3,
                        StoryDecision.newBuilder(PublishedEventsTest.held(NOON))
                                .setStoryId("endless")
                                .setUntil(null)
                                .build()),
                NOON);

        assertThat(embargoes.waiting()).extracting(Embargo::storyId).containsExactly("sooner", "later", "endless");
        assertThat(told).hasSize(3);
    }

    @Test
    void whatIsReleasedWaitsNoMore() {
        hold("released", NOON);
        embargoes.take(Records.of(HELD, "released", 4, null), NOON);

        assertThat(embargoes.waiting()).isEmpty();
    }

    @Test
    void aDecisionThatCannotBeReadSaysNothing() {
        hold("broken", NOON);
        embargoes.take(Records.unreadable(HELD, "broken", 4), NOON);

        assertThat(embargoes.waiting()).isEmpty();
    }

    @Test
    void whatWasReplayedWaitsNoMoreAndStaysCounted() {
        Replayed replayed = new Replayed(Records.TOPICS.opsAudit());
        quarantine("NO_HEADLINE", 1);
        quarantine("NO_HEADLINE", 2);
        String trace = quarantine.waiting().getFirst().traceId();
        replayed.take(Records.of(Records.TOPICS.opsAudit(), "1", 1, audit("REPLAY", 1, trace)), NOON);
        replayed.take(Records.of(Records.TOPICS.opsAudit(), "2", 2, audit("LOOK", 2, trace)), NOON);
        replayed.take(Records.of(Records.TOPICS.opsAudit(), "3", 3, audit("REPLAY", 2, "another")), NOON);
        replayed.take(Records.unreadable(Records.TOPICS.opsAudit(), "4", 4), NOON);

        quarantine.forget(replayed::has);

        assertThat(quarantine.waiting()).extracting(QuarantineEntry::offset).containsExactly(2L);
        assertThat(quarantine.counts())
                .singleElement()
                .satisfies(count -> assertThat(count.seen()).isEqualTo(2));
    }

    private static OpsAudit audit(String action, long offset, String trace) {
        return OpsAudit.newBuilder()
                .setBy("night-desk")
                .setAt(NOON)
                .setAction(action)
                .setTopic(WAITING.name())
                .setPartition(0)
                .setOffset(offset)
                .setTraceId(trace)
                .setOutcome("READ")
                .build();
    }

    @Test
    void theNewestInQuarantineComesFirstAndAllAreCounted() {
        quarantine("NO_HEADLINE", 1);
        quarantine("NO_HEADLINE", 2);
        quarantine("TOO_DEEP", 3);
        quarantine.take(Records.unreadable(WAITING, "?", 4), NOON);

        assertThat(quarantine.waiting()).extracting(QuarantineEntry::offset).containsExactly(3L, 2L, 1L);
        assertThat(quarantine.counts())
                .extracting(count -> count.key().reason() + " " + count.seen() + " "
                        + count.oldest().map(Instant::getEpochSecond).orElse(-1L))
                .containsExactly(
                        "UNREADABLE_RECORD 1 -1",
                        "NO_HEADLINE 2 " + (NOON.getEpochSecond() + 1),
                        "TOO_DEEP 1 " + (NOON.getEpochSecond() + 1));
    }

    @Test
    void whatTheTopicForgetsWaitsNoMoreAndStaysCounted() {
        quarantine("NO_HEADLINE", 1);
        quarantine("NO_HEADLINE", 2);
        quarantine.forgetBefore(Map.of(Records.partition(WAITING), 2L));

        assertThat(quarantine.waiting()).extracting(QuarantineEntry::offset).containsExactly(2L);
        assertThat(quarantine.counts()).extracting(QuarantineCount::seen).containsExactly(2L);
    }

    @Test
    void theClassOfWhatIsInQuarantineIsKnownWhereItSaysSo() {
        quarantine.take(Records.withPriority(Records.of(WAITING, "k", 1, quarantined("NO_PLACE", 1)), "flash"), NOON);
        quarantine("NO_PLACE", 2);

        assertThat(counts.quarantinedBy())
                .isEqualTo(Map.of(Priority.FLASH, 1L, Priority.URGENT, 0L, Priority.ROUTINE, 1L));
    }

    @Test
    void aLongDetailIsCut() {
        Quarantined wordy = Quarantined.newBuilder(quarantined("NO_HEADLINE", 1))
                .setDetail("x".repeat(10_000))
                .build();
        quarantine.take(Records.of(WAITING, "k", 1, wordy), NOON);

        assertThat(quarantine.waiting().getFirst().detail()).hasSize(300);
    }

    @Test
    void tooManyAreCountedButNotListed() {
        for (int n = 1; n <= QuarantineRoom.MOST + 1; n++) {
            quarantine("NO_HEADLINE", n);
        }

        assertThat(quarantine.waiting())
                .hasSize(QuarantineRoom.MOST)
                .last()
                .extracting(QuarantineEntry::offset)
                .isEqualTo(2L);
        assertThat(quarantine.counts()).extracting(QuarantineCount::seen).containsExactly(QuarantineRoom.MOST + 1L);
    }

    private void hold(String story, Instant until) {
        StoryDecision held = StoryDecision.newBuilder(PublishedEventsTest.held(until))
                .setStoryId(story)
                .build();
        embargoes.take(Records.of(HELD, story, 1, held), NOON);
    }

    private void quarantine(String reason, int offset) {
        quarantine.take(Records.of(WAITING, "k", offset, quarantined(reason, offset)), NOON);
    }

    private static Quarantined quarantined(String reason, int second) {
        return Quarantined.newBuilder()
                .setTraceId("0a".repeat(16))
                .setStage("ingest")
                .setReason(reason)
                .setReceivedAt(NOON)
                .setQuarantinedAt(NOON.plusSeconds(second))
                .setContent(ByteBuffer.wrap(new byte[] {1}))
                .build();
    }
}
