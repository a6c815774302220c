package news.dateline.ops.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.ops.trace.Records.NOON;
import static news.dateline.ops.trace.Records.STORY;
import static news.dateline.ops.trace.Records.TRACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.DecisionKind;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.OrderKind;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.StoryOrder;
import org.junit.jupiter.api.Test;

class HopReaderTest {
    private final Topics topics = Records.topics();
    private final HopReader reader = new HopReader(topics);

    @Test
    void aHopSaysWhereAndWhenItsRecordIsAndWhatItIsAbout() {
        Hop hop = reader.hop(
                Records.record(topics.wireStories(), STORY, Records.story().build()));

        assertThat(hop.place()).isEqualTo(new RecordPlace("wire.stories", 3, 17));
        assertThat(hop.at()).isEqualTo(NOON.plusMillis(1500).toEpochMilli());
        assertThat(hop.subject()).isEqualTo(new Subject(STORY, TRACE, NOON.toEpochMilli(), 2L, null));
        assertThat(hop.secondsSinceReceived()).hasValue(1.5);
    }

    @Test
    void whatAWirePushedSaysWhereItCameFrom() {
        Hop hop = reader.hop(Records.record(topics.wireRaw(), TRACE, Records.raw()));

        assertThat(words(hop)).isEqualTo("received: wire meridian, application/xml, from ferry.xml");
        assertThat(hop.subject()).isEqualTo(new Subject(null, TRACE, NOON.toEpochMilli(), null, null));
    }

    @Test
    void aParsedStorySaysItsFormatStatusAndEmbargo() {
        assertThat(words(reader.hop(Records.record(
                        topics.wireStories(), STORY, Records.story().build()))))
                .isEqualTo("parsed: newsml-g2, usable, embargo until 2026-11-04T12:01:00Z");
        assertThat(words(reader.hop(Records.record(
                        topics.wireLanes().express(),
                        STORY,
                        Records.story()
                                .setPubStatus(PubStatus.CANCELED)
                                .setExtent(Extent.MANAGEMENT)
                                .setEmbargo(null)
                                .build()))))
                .isEqualTo("parsed: newsml-g2, canceled, management only");
    }

    @Test
    void anEnrichedStorySaysWhereItIsAboutAndWhatIsMissing() {
        for (var lane : topics.enrichedLanes().all()) {
            Hop hop = reader.hop(Records.record(lane, STORY, Records.enriched()));

            assertThat(words(hop)).isEqualTo("enriched: GR IT, focus Greece, partial: budget");
            assertThat(hop.subject()).isEqualTo(new Subject(STORY, TRACE, NOON.toEpochMilli(), 2L, null));
        }
    }

    @Test
    void aClusteredStorySaysWhichOneItRepeats() {
        assertThat(words(reader.hop(Records.record(topics.storiesClusters(), STORY, Records.cluster("pages-1")))))
                .isEqualTo("clustered: repeats pages-1 of wire pages, 0.93 alike");
        assertThat(words(reader.hop(Records.record(topics.storiesClusters(), STORY, Records.cluster(null)))))
                .isEqualTo("clustered: first of its cluster");
    }

    @Test
    void aDecisionSaysWhy() {
        assertThat(decided(Records.decision(DecisionKind.HELD).setUntil(NOON)))
                .isEqualTo("held: until 2026-11-04T12:00:00Z");
        assertThat(decided(Records.decision(DecisionKind.HELD))).isEqualTo("held: without end");
        assertThat(decided(Records.decision(DecisionKind.SUPERSEDED).setSupersededBy(7L)))
                .isEqualTo("superseded: by version 7");
        assertThat(decided(Records.decision(DecisionKind.DUPLICATE))).isEqualTo("duplicate: ");
        assertThat(decided(Records.decision(DecisionKind.RESTRICTED)
                        .setChannel("greece")
                        .setReason("NOT_IN_TERRITORY")))
                .isEqualTo("restricted: channel greece: NOT_IN_TERRITORY");
        assertThat(decided(Records.decision(DecisionKind.NEEDS_PERSON).setReason("USABLE_AFTER_KILL")))
                .isEqualTo("needs-person: USABLE_AFTER_KILL");
    }

    @Test
    void anEmbargoSaysUntilWhenAndThatItIsOver() {
        StoryDecision held = Records.decision(DecisionKind.HELD).setUntil(NOON).build();

        assertThat(words(reader.hop(Records.record(topics.storiesEmbargoes(), STORY, held))))
                .isEqualTo("waits: until 2026-11-04T12:00:00Z");
        Hop over = reader.hop(Records.record(topics.storiesEmbargoes(), STORY, null));
        assertThat(words(over)).isEqualTo("waits no more: ");
        assertThat(over.subject().story()).isEqualTo(STORY);
    }

    @Test
    void anOrderSaysWhoGaveItAndWhy() {
        StoryOrder release = new StoryOrder(STORY, OrderKind.RELEASE, 2L, null, "Ada", "the wire has called", NOON);
        StoryOrder fill = new StoryOrder(STORY, OrderKind.RECONSIDER, null, "greece", "backfill", "", NOON);

        assertThat(words(reader.hop(Records.record(topics.storiesOrders(), STORY, release))))
                .isEqualTo("ordered release: version 2, by Ada: the wire has called");
        assertThat(words(reader.hop(Records.record(topics.storiesOrders(), STORY, fill))))
                .isEqualTo("ordered reconsider: channel greece, by backfill");
    }

    @Test
    void anEventSaysWhereItWentAndWhy() {
        StoryEvent corrected = Records.event(EventKind.CORRECTED)
                .setChannels(List.of("all", "greece"))
                .build();
        StoryEvent killed = Records.event(EventKind.WITHDRAWN)
                .setChannels(List.of("all"))
                .setReason("KILLED")
                .build();
        StoryEvent nowhere = Records.event(EventKind.PUBLISHED).build();

        Hop hop = reader.hop(Records.record(topics.storiesPublished(), STORY, corrected));
        assertThat(words(hop)).isEqualTo("corrected: to all, greece");
        assertThat(hop.subject().revision()).isEqualTo(3);
        assertThat(words(reader.hop(Records.record(topics.storiesPublished(), STORY, killed))))
                .isEqualTo("withdrawn: KILLED: from all");
        assertThat(words(reader.hop(Records.record(topics.storiesPublished(), STORY, nowhere))))
                .isEqualTo("published: to no channel");
        assertThat(words(reader.hop(Records.record(topics.channel("all"), STORY, killed))))
                .isEqualTo("withdrawn: KILLED");
    }

    @Test
    void whatWaitsInQuarantineSaysWhichStageReasonAndPosition() {
        Hop hop = reader.hop(Records.record(topics.wireQuarantine(), TRACE, Records.quarantined()));

        assertThat(words(hop))
                .isEqualTo("quarantined: ingest: XML_NOT_WELL_FORMED at line 4, column 17: an element is not closed");
        assertThat(hop.subject().story()).isNull();
    }

    @Test
    void anAuditSaysWhatWasDoneByWhomAndWhatCameOfIt() {
        Hop hop = reader.hop(Records.record(topics.opsAudit(), "wire.quarantine-0-17", Records.audit()));

        assertThat(words(hop))
                .isEqualTo("ordered replay: READ, wire.quarantine-0-17, attempt 2, by the night desk: 1 story");
        assertThat(hop.subject()).isEqualTo(new Subject(null, TRACE, null, null, null));
    }

    @Test
    void aRecordThatCannotBeReadIsAHopThatSaysSo() {
        Hop broken = reader.hop(Records.record("wire.stories", STORY, "not Avro".getBytes(UTF_8)));
        Hop empty = reader.hop(Records.record("channel.all", STORY, (byte[]) null));
        Hop push = reader.hop(Records.record("wire.raw", TRACE, new byte[0]));
        Hop audit = reader.hop(Records.record("ops.audit", "wire.quarantine-0-17", new byte[0]));

        assertThat(words(broken))
                .isEqualTo("unreadable: A record of wire.stories does not begin with 0 and a schema id");
        assertThat(broken.subject()).isEqualTo(new Subject(STORY, TRACE, NOON.toEpochMilli(), null, null));
        assertThat(words(empty)).isEqualTo("unreadable: a record without a value");
        assertThat(push.subject().story()).isNull();
        assertThat(push.subject().trace()).isEqualTo(TRACE);
        assertThat(audit.subject().story()).isNull();
    }

    @Test
    void longWordsAreCut() {
        assertThat(new Hop.Event(Step.RECEIVED, "received", "x".repeat(299) + "𝄞𝄞").why())
                .isEqualTo("x".repeat(299) + "…");
    }

    @Test
    void channelsAreFollowedAsTheyCome() {
        assertThat(reader.topics(
                        Set.of("wire.raw", "channel.all", "channel.NOT", "ops.audit", "reference.entities", "other")))
                .containsExactlyInAnyOrder("wire.raw", "channel.all", "ops.audit");
    }

    private String decided(StoryDecision.Builder decision) {
        return words(reader.hop(Records.record(topics.storiesDecisions(), STORY, decision.build())));
    }

    private static String words(Hop hop) {
        return hop.what() + ": " + hop.why();
    }
}
