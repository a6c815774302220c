package news.dateline.ops.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.DecisionKind;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusFoldTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Instant END = NOON.plusSeconds(3600);

    @Test
    void aStoryThatIsOnlyDurableIsAccepted() {
        assertThat(only(StatusFold.accepted(Optional.empty(), story(1))).became())
                .isEqualTo(Became.ACCEPTED);
    }

    @Test
    void aStoryIsEnrichedWhicheverRecordIsSeenFirst() {
        StoryStatus inOrder = StatusFold.enriched(accepted(1), "trace-1", NOON.toEpochMilli());
        StoryStatus otherwise = StatusFold.accepted(
                Optional.of(StatusFold.enriched(StoryStatus.unknown("s", "meridian"), "trace-1", NOON.toEpochMilli())),
                story(1));

        assertThat(only(inOrder).became()).isEqualTo(Became.ENRICHED);
        assertThat(otherwise).isEqualTo(inOrder);
    }

    @Test
    void aStoryUnderEmbargoIsHeldUntilItsEnd() {
        StoryStatus held = StatusFold.decided(Optional.of(accepted(1)), held(1, NOON));

        assertThat(only(held).became()).isEqualTo(Became.HELD);
        assertThat(outcome(held).until()).isEqualTo(END.toEpochMilli());
    }

    @Test
    void aStoryThatWasReleasedSaysWhereItWent() {
        StoryStatus told = StatusFold.told(
                Optional.of(StatusFold.decided(Optional.of(accepted(1)), held(1, NOON))),
                published(1, 1, NOON.plusSeconds(1)));

        assertThat(only(told).became()).isEqualTo(Became.PUBLISHED);
        assertThat(outcome(told).channels()).containsExactly("all", "europe");
        assertThat(told.channels()).containsExactly("all", "europe");
        assertThat(told.revision()).isEqualTo(1);
    }

    @Test
    void aNewerVersionSupersedesTheOneThatStood() {
        StoryStatus told = StatusFold.told(
                Optional.of(StatusFold.told(Optional.of(accepted(1)), published(1, 1, NOON))),
                published(2, 2, NOON.plusSeconds(5)));

        assertThat(told.versions())
                .extracting(VersionStatus::version, VersionStatus::became)
                .containsExactly(tuple(2L, Became.PUBLISHED), tuple(1L, Became.SUPERSEDED));
        assertThat(told.versions().getLast().outcome())
                .isNotNull()
                .extracting(Outcome::supersededBy)
                .isEqualTo(2L);
    }

    @Test
    void aKillTakesTheStoryFromEveryChannelAndSaysWhy() {
        StoryStatus killed = StatusFold.told(
                Optional.of(StatusFold.told(Optional.of(accepted(1)), published(1, 1, NOON))),
                event(2, 2, NOON.plusSeconds(5), EventKind.WITHDRAWN, "KILLED"));

        assertThat(killed.channels()).isEmpty();
        assertThat(killed.withdrawnFor()).isEqualTo("KILLED");
        assertThat(killed.versions().getFirst().became()).isEqualTo(Became.WITHDRAWN);
        assertThat(outcome(killed).channels()).containsExactly("all", "europe");
    }

    @Test
    void anEmbargoThatCallsAStoryBackIsToldAsHeldWhicheverRecordIsSeenFirst() {
        StoryStatus stood = StatusFold.told(Optional.of(accepted(1)), published(1, 1, NOON.minusSeconds(60)));
        StoryEvent back = event(2, 2, NOON, EventKind.WITHDRAWN, "EMBARGOED");

        StoryStatus eventFirst =
                StatusFold.decided(Optional.of(StatusFold.told(Optional.of(stood), back)), held(2, NOON));
        StoryStatus decisionFirst =
                StatusFold.told(Optional.of(StatusFold.decided(Optional.of(stood), held(2, NOON))), back);

        assertThat(eventFirst.versions().getFirst().became()).isEqualTo(Became.HELD);
        assertThat(decisionFirst).isEqualTo(eventFirst);
    }

    @Test
    void everyOtherDecisionIsTold() {
        StoryStatus status = accepted(1);
        status = StatusFold.decided(
                Optional.of(status),
                decision(2, DecisionKind.SUPERSEDED, NOON).setSupersededBy(7L).build());
        status = StatusFold.decided(
                Optional.of(status), decision(3, DecisionKind.DUPLICATE, NOON).build());
        status = StatusFold.decided(
                Optional.of(status),
                decision(4, DecisionKind.NEEDS_PERSON, NOON)
                        .setReason("USABLE_AFTER_KILL")
                        .build());

        assertThat(status.versions())
                .extracting(VersionStatus::version, VersionStatus::became)
                .containsExactly(
                        tuple(4L, Became.NEEDS_PERSON),
                        tuple(3L, Became.DUPLICATE),
                        tuple(2L, Became.SUPERSEDED),
                        tuple(1L, Became.ACCEPTED));
        assertThat(outcome(status).reason()).isEqualTo("USABLE_AFTER_KILL");
    }

    @Test
    void aStoryThatAStageCouldNotUseIsInQuarantine() {
        Optional<StoryStatus> quarantined =
                StatusFold.quarantined(Optional.of(accepted(1)), "trace-1", NOON.toEpochMilli(), "RECORD_TOO_LARGE");

        assertThat(quarantined.map(StatusFoldTest::only).map(VersionStatus::became))
                .contains(Became.QUARANTINED);
    }

    @Test
    void whatWasPublishedIsNotCalledQuarantinedLater() {
        StoryStatus stood = StatusFold.told(Optional.of(accepted(1)), published(1, 1, NOON));

        assertThat(StatusFold.quarantined(Optional.of(stood), "trace-1", NOON.toEpochMilli(), "LATE"))
                .isEmpty();
    }

    @Test
    void aLateEventDoesNotChangeWhereTheStoryStands() {
        StoryStatus newest = StatusFold.told(Optional.empty(), event(2, 2, NOON, EventKind.WITHDRAWN, "KILLED"));

        StoryStatus after = StatusFold.told(Optional.of(newest), published(1, 1, NOON.minusSeconds(9)));

        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.channels()).isEmpty();
    }

    @Test
    void onlyTheNewestVersionsAreRemembered() {
        StoryStatus status = accepted(1);
        for (int version = 2; version <= StoryStatus.MAX_VERSIONS + 5; version++) {
            status = StatusFold.accepted(Optional.of(status), story(version));
        }

        assertThat(status.versions()).hasSize(StoryStatus.MAX_VERSIONS);
        assertThat(status.versions().getLast().version()).isEqualTo(6);
    }

    private static StoryStatus accepted(long version) {
        return StatusFold.accepted(Optional.empty(), story(version));
    }

    private static VersionStatus only(StoryStatus status) {
        assertThat(status.versions()).hasSize(1);
        return status.versions().getFirst();
    }

    private static Outcome outcome(StoryStatus status) {
        Outcome outcome = status.versions().getFirst().outcome();
        if (outcome == null) {
            throw new AssertionError("Nothing is decided about " + status);
        }
        return outcome;
    }

    private static Accepted story(long version) {
        return new Accepted(
                "s",
                "urn:ferry",
                "meridian",
                new VersionStatus("trace-" + version, version, NOON.toEpochMilli(), null, null));
    }

    private static StoryDecision held(long version, Instant at) {
        return decision(version, DecisionKind.HELD, at).setUntil(END).build();
    }

    private static StoryDecision.Builder decision(long version, DecisionKind kind, Instant at) {
        return StoryDecision.newBuilder()
                .setStoryId("s")
                .setTraceId("trace-" + version)
                .setWire("meridian")
                .setVersion(version)
                .setKind(kind)
                .setReceivedAt(NOON)
                .setDecidedAt(at);
    }

    private static StoryEvent published(long version, long revision, Instant at) {
        return event(version, revision, at, EventKind.PUBLISHED, null);
    }

    private static StoryEvent event(long version, long revision, Instant at, EventKind kind, @Nullable String reason) {
        return StoryEvent.newBuilder()
                .setEventId("s:" + revision)
                .setKind(kind)
                .setStoryId("s")
                .setRevision(revision)
                .setChannels(List.of("all", "europe"))
                .setReason(reason)
                .setGuid("urn:ferry")
                .setVersion(version)
                .setWire("meridian")
                .setProvider("meridian")
                .setTraceId("trace-" + version)
                .setReceivedAt(NOON)
                .setDecidedAt(at)
                .build();
    }
}
