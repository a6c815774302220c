package news.dateline.publish;

import static news.dateline.publish.Stories.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import news.dateline.publish.rights.Restriction;
import news.dateline.publish.rights.Rights;
import news.dateline.publish.rights.UnknownTerms;
import news.dateline.publish.rights.WireRights;
import news.dateline.publish.route.Router;
import news.dateline.publish.route.Routes;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.DecisionKind;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.OrderKind;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.StatusWillChange;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.StoryOrder;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.registry.SchemaRegistryException;
import news.dateline.schemas.serde.AvroSerde;
import news.dateline.schemas.serde.RecordSize;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishTopologyTest {
    private final SchemaCatalog catalog = new SchemaCatalog();
    private final Topics topics = new Topics("", catalog);
    private final Router router = new Router(
            List.of(channel("all", "*:*"), channel("asia", "region:142")),
            new Rights(Map.of(
                    "texts",
                    new WireRights(Restriction.NONE, denied("all"), UnknownTerms.REFUSE),
                    "not-asia",
                    new WireRights(denied("asia"), Restriction.NONE, UnknownTerms.REFUSE))));
    private Instant now = NOON;
    private boolean routerFails;
    private boolean registryIsAway;
    private final TopologyTestDriver driver = new TopologyTestDriver(
            PublishTopology.build(
                    topics, new AvroSerde<>(LedgerEntry.class, catalog), new Desk(this::routesFor), () -> now),
            settings(),
            NOON);
    private final TestInputTopic<String, EnrichedStory> enriched = driver.createInputTopic(
            topics.storiesEnriched().name(),
            topics.storiesEnriched().key().serializer(),
            topics.storiesEnriched().value().serializer());
    private final TestInputTopic<String, StoryOrder> orders = driver.createInputTopic(
            topics.storiesOrders().name(),
            topics.storiesOrders().key().serializer(),
            topics.storiesOrders().value().serializer());
    private final TestOutputTopic<String, StoryDecision> embargoes = output(topics.storiesEmbargoes());
    private final TestOutputTopic<String, StoryEvent> all = output(topics.channel("all"));
    private final TestOutputTopic<String, StoryEvent> asia = output(topics.channel("asia"));
    private final TestOutputTopic<String, StoryEvent> published = output(topics.storiesPublished());
    private final TestOutputTopic<String, Quarantined> quarantine = output(topics.wireQuarantine());

    private final TestOutputTopic<String, StoryDecision> decisions = output(topics.storiesDecisions());

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void tellsOnlyTheChannelsThatMatch() {
        push(Stories.usable(1));

        assertThat(all.readValue().getKind()).isEqualTo(EventKind.PUBLISHED);
        assertThat(asia.isEmpty()).isTrue();
        assertThat(published.readValue().getChannels()).containsExactly("all");
    }

    @Test
    void saysOfEveryVersionThatMakesNoEventWhatWasDecided() {
        Instant end = NOON.plusSeconds(10);
        push(Stories.embargoed(2, Optional.of(end)));
        push(Stories.usable(1));
        push(Stories.embargoed(2, Optional.of(end)));
        push(Stories.with(3, PubStatus.CANCELED));
        push(Stories.usable(4));

        List<StoryDecision> said = decisions.readValuesToList();
        assertThat(said)
                .extracting(StoryDecision::getVersion, StoryDecision::getKind)
                .containsExactly(
                        tuple(2L, DecisionKind.HELD),
                        tuple(1L, DecisionKind.SUPERSEDED),
                        tuple(2L, DecisionKind.DUPLICATE),
                        tuple(4L, DecisionKind.NEEDS_PERSON));
        assertThat(said.get(0).getUntil()).contains(end);
        assertThat(said.get(1).getSupersededBy()).contains(2L);
        assertThat(said.get(3).getReason()).contains("USABLE_AFTER_KILL");
    }

    @Test
    void foldsWhatComesOnEitherLaneIntoOneStory() {
        express(Stories.with(2, PubStatus.CANCELED));
        push(Stories.usable(1));
        express(Stories.usable(3));

        assertThat(decisions.readValuesToList())
                .extracting(StoryDecision::getVersion, StoryDecision::getKind)
                .containsExactly(tuple(1L, DecisionKind.SUPERSEDED), tuple(3L, DecisionKind.NEEDS_PERSON));
        assertThat(all.isEmpty()).isTrue();
    }

    @Test
    void keepsTheTimeOfWhatCameOnTheExpressLane() {
        express(Stories.usable(1));

        TestOutputTopic<String, byte[]> changes = driver.createOutputTopic(
                "publish-test-ledger-changelog", new StringDeserializer(), new ByteArrayDeserializer());
        assertThat(changes.readRecord().timestamp()).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void keepsAStoryFromAChannelThatItsWireDeniesAndSaysWhy() {
        push(Stories.in("JP", "142", Stories.version(1)));
        push(Stories.in("JP", "142", Stories.version(2).setWire("not-asia")));
        push(Stories.in("JP", "142", Stories.version(3).setWire("not-asia")));

        assertThat(asia.readValuesToList())
                .extracting(StoryEvent::getKind, event -> event.getReason().orElse(""))
                .containsExactly(tuple(EventKind.PUBLISHED, ""), tuple(EventKind.WITHDRAWN, "RIGHTS"));
        assertThat(decisions.readValuesToList())
                .extracting(
                        StoryDecision::getVersion,
                        StoryDecision::getKind,
                        said -> said.getChannel().orElse(""),
                        said -> said.getReason().orElse(""))
                .containsExactly(
                        tuple(2L, DecisionKind.RESTRICTED, "asia", "text of not-asia: the channel is denied"),
                        tuple(3L, DecisionKind.RESTRICTED, "asia", "text of not-asia: the channel is denied"));
    }

    @Test
    void withdrawsWhatANewVersionsOwnTermsForbidSaysByWhichRuleAndBringsItBackWhenTheyChange() {
        push(Stories.in("JP", "142", Stories.version(1)));
        push(Stories.in("JP", "142", Stories.version(2).setRights(List.of(onlyTo("urn:p:sites")))));
        push(Stories.in("JP", "142", Stories.version(3).setRights(List.of(onlyTo("asia")))));

        assertThat(asia.readValuesToList())
                .extracting(StoryEvent::getKind, event -> event.getReason().orElse(""))
                .containsExactly(
                        tuple(EventKind.PUBLISHED, ""),
                        tuple(EventKind.WITHDRAWN, "RIGHTS"),
                        tuple(EventKind.PUBLISHED, ""));
        assertThat(decisions.readValuesToList())
                .extracting(
                        StoryDecision::getVersion,
                        said -> said.getChannel().orElse(""),
                        said -> said.getReason().orElse(""))
                .containsExactly(
                        tuple(2L, "all", "terms of the story: urn:policy:1: permitted only to urn:p:sites"),
                        tuple(2L, "asia", "terms of the story: urn:policy:1: permitted only to urn:p:sites"),
                        tuple(3L, "all", "terms of the story: urn:policy:1: permitted only to asia"));
    }

    private static RightsInfo onlyTo(String party) {
        return Terms.of(Terms.permission(Terms.party(party)));
    }

    @Test
    void bringsAStoryWithoutThePicturesThatAChannelMayNotHave() {
        List<Picture> pictures = List.of(Picture.newBuilder().setCaption("Snow").build());
        push(Stories.in("JP", "142", Stories.version(1).setWire("texts").setPictures(pictures)));

        ReadyStory text = all.readValue().getStory().orElseThrow();
        assertThat(text.getPictures()).isEmpty();
        assertThat(text.getJsonLd()).doesNotContain("Snow");
        assertThat(asia.readValue().getStory().orElseThrow().getPictures()).hasSize(1);
        assertThat(decisions.readValue().getReason()).contains("pictures of texts: the channel is denied");
    }

    @Test
    void saysNothingOfAVersionThatIsPublished() {
        push(Stories.usable(1));

        assertThat(decisions.isEmpty()).isTrue();
    }

    @Test
    void keysEventsByStoryAndGivesThemTheirHeaders() {
        push(Stories.usable(1));

        TestRecord<String, StoryEvent> record = all.readRecord();
        assertThat(record.key()).isEqualTo(Stories.ID);
        assertThat(header(record, "trace-id")).isEqualTo(record.value().getTraceId());
        assertThat(header(record, "received-at")).isEqualTo(Long.toString(NOON.toEpochMilli()));
        assertThat(header(record, "wire")).isEqualTo("meridian");
        assertThat(header(record, "priority")).isEqualTo("routine");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_id")).isEqualTo(Stories.ID + ":1:all");
        assertThat(header(record, "ce_type")).isEqualTo("news.dateline.story.published");
        assertThat(header(record, "ce_source")).isEqualTo("/wires/meridian");
        assertThat(header(record, "ce_subject")).isEqualTo(Stories.ID);
        assertThat(Instant.parse(header(record, "ce_time"))).isEqualTo(NOON);
    }

    @Test
    void releasesAnEmbargoedStoryWithinASecondAndNotBefore() {
        Instant end = NOON.plusSeconds(10);
        push(Stories.embargoed(1, Optional.of(end)));

        pass(Duration.ofMillis(9_999));
        assertThat(all.isEmpty()).isTrue();

        pass(Duration.ofMillis(101));
        assertThat(all.readValue().getDecidedAt()).isBetween(end, end.plusSeconds(1));
        assertThat(all.isEmpty()).isTrue();
    }

    @Test
    void releasesAllThatAreDueAtOnceAHundredAtALook() {
        int many = FoldProcessor.AT_ONCE + 1;
        for (int n = 0; n < many; n++) {
            push(Stories.embargoed("ferry-" + n, NOON.plusSeconds(10)));
        }

        pass(Duration.ofSeconds(10));
        assertThat(all.readValuesToList()).hasSize(FoldProcessor.AT_ONCE);
        pass(Duration.ofMillis(100));

        assertThat(all.readValuesToList()).hasSize(1);
    }

    @Test
    void asksAgainAboutAStoryThatCouldNotBeReleasedAndReleasesTheOthers() {
        push(Stories.embargoed(1, Optional.of(NOON.plusSeconds(10))));
        routerFails = true;
        pass(Duration.ofSeconds(10));
        assertThat(all.isEmpty()).isTrue();
        routerFails = false;
        push(Stories.embargoed("other", NOON.plusSeconds(20)));

        pass(Duration.ofSeconds(10));
        assertThat(all.readValue().getStoryId()).isEqualTo("other");
        pass(Duration.ofSeconds(50));

        assertThat(all.readValue().getStoryId()).isEqualTo(Stories.ID);
    }

    @Test
    void keepsAStoryThatIsDueWhileTheRegistryIsAway() {
        push(Stories.embargoed(1, Optional.of(NOON.plusSeconds(10))));
        registryIsAway = true;

        assertThatThrownBy(() -> pass(Duration.ofSeconds(10))).hasRootCauseInstanceOf(SchemaRegistryException.class);

        KeyValueStore<String, String> due = driver.getKeyValueStore(FoldProcessor.EMBARGOES);
        try (KeyValueIterator<String, String> all = due.all()) {
            assertThat(all.next().value).isEqualTo(Stories.ID);
        }
    }

    @Test
    void failsOnAVersionWhoseEventFitsIntoNoRecordBeforeAnythingIsKeptOfIt() {
        // HTML writes this sign with five.
        String rules = "=".repeat(Keeping.MAX_STORY_BYTES / 2);
        WireStory.Builder story = Stories.version(1).setBody(new Body(rules, List.of(rules)));

        assertThatThrownBy(() -> push(Stories.in("GR", "150", story)))
                .hasRootCauseMessage("An event of story " + Stories.ID
                        + " takes more than the 16711680 bytes that a record may have");
        push(Stories.usable(1));

        assertThat(all.readValuesToList()).hasSize(1);
        assertThat(counted("duplicate-total")).isZero();
    }

    @Test
    void letsAKillThroughHoweverLargeAllThatIsKnownOfTheStoryIs() {
        Body large = new Body("a".repeat(Keeping.MAX_STORY_BYTES - 10_000), List.of());
        push(Stories.in("GR", "150", Stories.version(1).setBody(large)));
        push(Stories.in("GR", "150", Stories.version(2).setBody(large).setExtent(Extent.MANAGEMENT)));
        push(Stories.in("GR", "150", Stories.version(3).setBody(large).setExtent(Extent.PATCH)));
        push(Stories.in("GR", "150", Stories.version(4).setBody(large).setPubStatus(PubStatus.CANCELED)));

        assertThat(all.readValuesToList().getLast().getKind()).isEqualTo(EventKind.WITHDRAWN);
    }

    @Test
    void holdsAnEmbargoThatANewerVersionPutsOff() {
        push(Stories.embargoed(1, Optional.of(NOON.plusSeconds(10))));
        push(Stories.embargoed(2, Optional.of(NOON.plusSeconds(20))));

        pass(Duration.ofSeconds(15));
        assertThat(all.isEmpty()).isTrue();

        pass(Duration.ofSeconds(6));
        assertThat(all.readValue().getVersion()).isEqualTo(2);
        assertThat(all.isEmpty()).isTrue();
    }

    @Test
    void letsAKillDuringTheEmbargoWin() {
        push(Stories.embargoed(1, Optional.of(NOON.plusSeconds(10))));
        push(Stories.with(2, PubStatus.CANCELED));

        pass(Duration.ofSeconds(15));

        assertThat(all.isEmpty()).isTrue();
        assertThat(published.readValue().getReason()).contains("KILLED");
        assertThat(published.isEmpty()).isTrue();
    }

    @Test
    void putsWhatNeedsAPersonIntoQuarantine() {
        push(Stories.with(1, PubStatus.CANCELED));
        push(Stories.usable(2));

        Quarantined waits = quarantine.readValue();
        assertThat(waits.getStage()).isEqualTo("publish");
        assertThat(waits.getReason()).isEqualTo("USABLE_AFTER_KILL");
        assertThat(waits.getDetail()).contains(Stories.ID, "version 2");
        assertThat(StandardCharsets.UTF_8.decode(waits.getContent()).toString()).contains("\"guid\":\"" + Stories.GUID);
    }

    @Test
    void whatNeedsAPersonAndIsTooLargeToBeShownWaitsWithoutItsContent() {
        ConceptRef subject = ConceptRef.newBuilder().setLiteral("a").build();
        push(Stories.usable(1));
        push(Stories.in(
                "GR",
                "150",
                Stories.version(1).setContentHash("other").setSubjects(Collections.nCopies(100_000, subject))));

        Quarantined waits = quarantine.readValue();
        assertThat(waits.getReason()).isEqualTo("SAME_VERSION_OTHER_CONTENT");
        assertThat(waits.getDetail()).contains(Stories.ID, "version 1", "wire.raw");
        assertThat(waits.getContent().remaining()).isZero();
        assertThat(waits.getTruncated()).isTrue();
    }

    @Test
    void whatNeedsAPersonFitsIntoARecordHoweverMuchLongerJsonWritesIt() {
        push(Stories.with(1, PubStatus.CANCELED));
        for (int version = 2; version <= 6; version++) {
            // JSON writes this sign with six.
            String notes = "\u0001".repeat(1 << (15 + version));
            push(Stories.in("GR", "150", Stories.version(version).setEdNotes(List.of(notes))));
        }

        List<Quarantined> waiting = quarantine.readValuesToList();
        assertThat(waiting).extracting(Quarantined::getTruncated).containsExactly(false, false, false, false, true);
        assertThat(waiting).allMatch(waits -> RecordSize.isWithin(waits, Keeping.MAX_VALUE_BYTES));
        assertThat(waiting.get(3).getContent().remaining()).isGreaterThan(6 << 20);
    }

    @Test
    void saysOfWhatNeedsAPersonHowMuchHasteItNeeds() {
        push(Stories.with(1, PubStatus.CANCELED));
        push(Stories.in("GR", "150", Stories.version(2).setUrgency(1)));

        assertThat(header(quarantine.readRecord(), "priority")).isEqualTo("flash");
        assertThat(header(decisions.readRecord(), "priority")).isEqualTo("flash");
    }

    @Test
    void letsAPersonReleaseAVersionThatWaitsAfterAKill() {
        push(Stories.with(1, PubStatus.CANCELED));
        push(Stories.usable(2));
        assertThat(all.isEmpty()).isTrue();

        order(OrderKind.RELEASE, 2L);

        assertThat(all.readValue().getVersion()).isEqualTo(2);
    }

    @Test
    void passesOverAnOrderAboutAStoryThatNobodyKnows() {
        order(OrderKind.RELEASE, 2L);

        assertThat(all.isEmpty()).isTrue();
        assertThat(published.isEmpty()).isTrue();
    }

    @Test
    void saysWhatWaitsForItsEmbargoAndWhatNoLongerDoes() {
        Instant end = NOON.plusSeconds(10);
        push(Stories.embargoed(1, Optional.of(end)));
        assertThat(embargoes.readValue().getUntil()).contains(end);

        pass(Duration.ofSeconds(11));

        TestRecord<String, StoryDecision> over = embargoes.readRecord();
        assertThat(over.key()).isEqualTo(Stories.ID);
        assertThat(over.value()).isNull();
        assertThat(embargoes.isEmpty()).isTrue();
    }

    @Test
    void saysAnEmbargoThatWasPutOffAnew() {
        push(Stories.embargoed(1, Optional.of(NOON.plusSeconds(10))));
        push(Stories.embargoed(2, Optional.empty()));

        assertThat(embargoes.readValuesToList())
                .extracting(StoryDecision::getUntil)
                .containsExactly(Optional.of(NOON.plusSeconds(10)), Optional.empty());
    }

    @Test
    void takesAStoryDownWhenItExpires() {
        push(Stories.in("GR", "150", Stories.version(1).setExpires(NOON.plusSeconds(30))));
        assertThat(all.readValue().getKind()).isEqualTo(EventKind.PUBLISHED);

        pass(Duration.ofSeconds(29));
        assertThat(all.isEmpty()).isTrue();
        pass(Duration.ofSeconds(1));

        assertThat(all.readValue().getReason()).contains("EXPIRED");
    }

    @Test
    void heedsAStatusThatWasAnnounced() {
        push(Stories.in(
                "GR",
                "150",
                Stories.version(1)
                        .setPubStatus(PubStatus.WITHHELD)
                        .setStatusWillChange(new StatusWillChange(PubStatus.USABLE, NOON.plusSeconds(30)))));
        assertThat(all.isEmpty()).isTrue();

        pass(Duration.ofSeconds(30));

        assertThat(all.readValue().getKind()).isEqualTo(EventKind.PUBLISHED);
    }

    @Test
    void countsWhatItPassesOver() {
        push(Stories.usable(2));
        push(Stories.usable(2));
        push(Stories.usable(1));

        assertThat(counted("release-total")).isEqualTo(1);
        assertThat(counted("duplicate-total")).isEqualTo(1);
        assertThat(counted("superseded-total")).isEqualTo(1);
    }

    @Test
    void quarantinesASecondTextUnderTheSameNumber() {
        push(Stories.usable(1));
        push(Stories.in("GR", "150", Stories.version(1).setContentHash("other").setReceivedAt(NOON.plusMillis(1))));

        assertThat(quarantine.readValue().getReason()).isEqualTo("SAME_VERSION_OTHER_CONTENT");
        assertThat(all.readValuesToList()).hasSize(1);
    }

    private Routes routesFor(EnrichedStory story) {
        if (routerFails) {
            throw new IllegalStateException("a step breaks its promise");
        }
        if (registryIsAway) {
            throw new SchemaRegistryException("no answer", null);
        }
        return router.routesFor(story);
    }

    private void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    private double counted(String name) {
        return driver.metrics().values().stream()
                .filter(metric -> metric.metricName().group().equals("stream-decision-metrics"))
                .filter(metric -> metric.metricName().name().equals(name))
                .mapToDouble(metric -> (double) metric.metricValue())
                .sum();
    }

    private void order(OrderKind kind, Long version) {
        orders.pipeInput(Stories.ID, new StoryOrder(Stories.ID, kind, version, null, "Ada", "asked the wire", now));
    }

    private void express(EnrichedStory story) {
        Topic<EnrichedStory> lane = topics.enrichedLanes().express();
        driver.createInputTopic(
                        lane.name(), lane.key().serializer(), lane.value().serializer())
                .pipeInput(story.getStory().getId(), story);
    }

    private void push(EnrichedStory story) {
        enriched.pipeInput(story.getStory().getId(), story);
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.key().deserializer(), topic.value().deserializer());
    }

    private static String header(TestRecord<String, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Restriction denied(String channel) {
        return new Restriction(Set.of(), Set.of(), Set.of(), Set.of(channel));
    }

    private static Channel channel(String id, String query) {
        return new Channel(id, id, query, EmbargoPolicy.HOLD, List.of(), null, List.of());
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("application.id", "publish-test");
        settings.put("bootstrap.servers", "none:9092");
        settings.put("ensure.explicit.internal.resource.naming", true);
        return settings;
    }
}
