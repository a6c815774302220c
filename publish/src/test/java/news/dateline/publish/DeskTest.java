package news.dateline.publish;

import static news.dateline.publish.Stories.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.publish.fold.Decision;
import news.dateline.publish.fold.Decision.Duplicate;
import news.dateline.publish.fold.Decision.NeedsPerson;
import news.dateline.publish.fold.Decision.Question;
import news.dateline.publish.fold.Decision.Withdraw;
import news.dateline.publish.fold.WithdrawalReason;
import news.dateline.publish.rights.Permission;
import news.dateline.publish.route.Routes;
import news.dateline.schemas.model.ChannelState;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.Mention;
import news.dateline.schemas.model.OrderKind;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.StoryOrder;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final SortedSet<String> matching = new TreeSet<>(List.of("all", "europe"));
    private final Set<String> removed = new HashSet<>();
    private final Set<String> trusted = new HashSet<>();
    private final SortedMap<String, Permission> limits = new TreeMap<>();
    private final Desk desk = new Desk(story -> routes());
    private Optional<LedgerEntry> known = Optional.empty();
    private Instant now = NOON;
    private Decision decided = new Duplicate();

    @Test
    void publishesOnEveryChannelThatMatchesAndOnceForAll() {
        assertThat(told(Stories.usable(1)))
                .containsExactly("PUBLISHED all r1", "PUBLISHED europe r1", "PUBLISHED [all, europe] r1");
    }

    @Test
    void keepsARevisionThatMatchesNoChannelForChannelsToCome() {
        matching.clear();

        assertThat(told(Stories.usable(1))).containsExactly("PUBLISHED [] r1");
    }

    @Test
    void updatesWhereItStandsAndPublishesWhereItIsNew() {
        matching.remove("europe");
        told(Stories.usable(1));
        matching.add("europe");

        assertThat(told(Stories.usable(2)))
                .containsExactly("UPDATED all r2", "PUBLISHED europe r2", "UPDATED [all, europe] r2");
    }

    @Test
    void saysCorrectedWhenASignalSaysSo() {
        told(Stories.usable(1));

        assertThat(told(Stories.correction(2)))
                .containsExactly("CORRECTED all r2", "CORRECTED europe r2", "CORRECTED [all, europe] r2");
    }

    @Test
    void withdrawsFromAChannelThatNoLongerMatches() {
        told(Stories.usable(1));
        matching.remove("europe");

        assertThat(told(Stories.usable(2)))
                .containsExactly("WITHDRAWN europe r2 NO_LONGER_MATCHES", "UPDATED all r2", "UPDATED [all] r2");
    }

    @Test
    void killsOnEveryChannelThatEverCarriedTheStory() {
        told(Stories.usable(1));
        matching.remove("europe");
        told(Stories.usable(2));

        assertThat(told(Stories.with(3, PubStatus.CANCELED)))
                .containsExactly(
                        "WITHDRAWN all r3 KILLED", "WITHDRAWN europe r3 KILLED", "WITHDRAWN [all, europe] r3 KILLED");
    }

    @Test
    void tellsAKillOnce() {
        told(Stories.usable(1));
        told(Stories.with(2, PubStatus.CANCELED));

        assertThat(told(Stories.with(3, PubStatus.CANCELED))).isEmpty();
    }

    @Test
    void tellsThatAStoryIsKilledThatWasNeverPublished() {
        assertThat(told(Stories.with(2, PubStatus.CANCELED))).containsExactly("WITHDRAWN [] r1 KILLED");
        assertThat(told(Stories.usable(1))).isEmpty();
    }

    @Test
    void keepsAUsableVersionAfterAKillFromEveryChannel() {
        told(Stories.with(2, PubStatus.CANCELED));

        assertThat(told(Stories.usable(3))).isEmpty();
    }

    @Test
    void takesDownAVersionThatWasFasterThanTheKillBeforeIt() {
        told(Stories.usable(3));

        assertThat(told(Stories.with(2, PubStatus.CANCELED)))
                .containsExactly(
                        "WITHDRAWN all r2 KILLED", "WITHDRAWN europe r2 KILLED", "WITHDRAWN [all, europe] r2 KILLED");
    }

    @Test
    void killsEverywhereAgainWhenAKillWithoutANumberComesAfterAPersonsRelease() {
        told(Stories.usable(3));
        told(Stories.killWithoutNumber(NOON.plusSeconds(1), "kill"));
        told(Stories.usable(4));
        now = NOON.plusSeconds(10);
        assertThat(released(4, now)).contains("PUBLISHED all r3");

        assertThat(told(Stories.killWithoutNumber(NOON.plusSeconds(20), "kill once more")))
                .containsExactly(
                        "WITHDRAWN all r4 KILLED", "WITHDRAWN europe r4 KILLED", "WITHDRAWN [all, europe] r4 KILLED");
        assertThat(decided).isEqualTo(new NeedsPerson(Question.USABLE_AFTER_KILL));
        now = NOON.plusSeconds(30);
        assertThat(released(4, now)).contains("PUBLISHED all r5");
    }

    @Test
    void killsEverywhereAgainWhenTheSameWordsComeAgainAfterAPersonsRelease() {
        told(Stories.usable(3));
        told(Stories.killWithoutNumber(NOON.plusSeconds(1), "kill"));
        told(Stories.usable(4));
        now = NOON.plusSeconds(10);
        released(4, now);

        assertThat(told(Stories.killWithoutNumber(NOON.plusSeconds(20), "kill")))
                .contains("WITHDRAWN all r4 KILLED");
        assertThat(decided).isEqualTo(new NeedsPerson(Question.USABLE_AFTER_KILL));
        assertThat(told(Stories.killWithoutNumber(NOON.plusSeconds(20), "kill")))
                .isEmpty();
        assertThat(decided).isEqualTo(new Duplicate());
    }

    @Test
    void killsEverywhereAgainAboveTheNumberOfAnEarlierKillToo() {
        told(Stories.usable(4));
        told(Stories.with(5, PubStatus.CANCELED));
        told(Stories.usable(6));
        now = NOON.plusSeconds(10);
        released(6, now);

        assertThat(told(Stories.killWithoutNumber(NOON.plusSeconds(20), "kill")))
                .contains("WITHDRAWN all r4 KILLED");
    }

    @Test
    void liftsNoKillThatIsYetToComeHoweverFarAheadTheClockIsOfWhoReleases() {
        told(Stories.killWithoutNumber(NOON.plusSeconds(1), "kill"));
        told(Stories.usable(2));
        now = NOON.plusSeconds(10);
        assertThat(released(2, NOON.plusSeconds(600))).contains("PUBLISHED all r2");

        assertThat(told(Stories.killWithoutNumber(NOON.plusSeconds(60), "kill")))
                .contains("WITHDRAWN all r3 KILLED");
    }

    @Test
    void liftsNoKillThatIsStillOnItsWayWhenAPersonReleases() {
        told(Stories.killWithoutNumber(NOON.plusSeconds(1), "kill"));
        told(Stories.usable(2));
        now = NOON.plusSeconds(10);
        released(2, now);

        assertThat(told(Stories.killWithoutNumber(NOON.plusSeconds(5), "kill"))).contains("WITHDRAWN all r3 KILLED");
    }

    @Test
    void publishesAVersionMadeAfterARecallWithoutANumberOnceAPersonHasReleasedIt() {
        told(Stories.made(1, NOON));
        assertThat(told(Stories.recall(PubStatus.WITHHELD, NOON.plusSeconds(60))))
                .contains("WITHDRAWN all r2 WITHHELD");
        assertThat(told(Stories.made(3, NOON.plusSeconds(120)))).isEmpty();
        assertThat(decided).isEqualTo(new NeedsPerson(Question.USABLE_AFTER_RECALL));
        now = NOON.plusSeconds(180);
        assertThat(released(3, now)).contains("PUBLISHED all r3");
        assertThat(told(Stories.made(4, NOON.plusSeconds(240)))).contains("UPDATED all r4");

        assertThat(told(Stories.recall(PubStatus.WITHHELD, NOON.plusSeconds(300))))
                .contains("WITHDRAWN all r5 WITHHELD");
        assertThat(decided).isEqualTo(new Withdraw(WithdrawalReason.WITHHELD));
    }

    @Test
    void publishesAVersionMadeAfterAKillAboveAllNumbersOnceAPersonHasReleasedIt() {
        told(Stories.made(1, NOON));
        assertThat(told(Stories.recall(PubStatus.CANCELED, NOON.plusSeconds(60))))
                .contains("WITHDRAWN all r2 KILLED");
        assertThat(told(Stories.made(3, NOON.plusSeconds(120)))).isEmpty();
        assertThat(decided).isEqualTo(new NeedsPerson(Question.USABLE_AFTER_KILL));
        now = NOON.plusSeconds(180);
        assertThat(released(3, now)).contains("PUBLISHED all r3");

        assertThat(told(Stories.recall(PubStatus.WITHHELD, NOON.plusSeconds(240))))
                .contains("WITHDRAWN all r4 WITHHELD");
    }

    @Test
    void publishesAgainAfterARecall() {
        told(Stories.usable(1));
        told(Stories.with(2, PubStatus.WITHHELD));

        assertThat(told(Stories.usable(3)))
                .containsExactly("PUBLISHED all r3", "PUBLISHED europe r3", "PUBLISHED [all, europe] r3");
    }

    @Test
    void saysNothingWhileAnEmbargoHolds() {
        assertThat(told(Stories.embargoed(1, Optional.of(NOON.plusSeconds(5))))).isEmpty();
        assertThat(known.orElseThrow().getHeldUntil()).contains(NOON.plusSeconds(5));
    }

    @Test
    void callsBackWhatStandsWhenANewerVersionIsEmbargoed() {
        told(Stories.usable(1));

        assertThat(told(Stories.embargoed(2, Optional.of(NOON.plusSeconds(5)))))
                .containsExactly(
                        "WITHDRAWN all r2 EMBARGOED",
                        "WITHDRAWN europe r2 EMBARGOED",
                        "WITHDRAWN [all, europe] r2 EMBARGOED");
        assertThat(known.orElseThrow().getHeld()).isTrue();
    }

    @Test
    void releasesAtTheEndOfAnEmbargoAndNotBefore() {
        Instant end = NOON.plusSeconds(5);
        told(Stories.embargoed(1, Optional.of(end)));

        assertThat(rechecked(end.minusMillis(1))).isEmpty();
        assertThat(rechecked(end))
                .containsExactly("PUBLISHED all r1", "PUBLISHED europe r1", "PUBLISHED [all, europe] r1");
    }

    @Test
    void saysNothingAboutARepeatOrALateVersion() {
        told(Stories.usable(2));

        assertThat(told(Stories.usable(2))).isEmpty();
        assertThat(told(Stories.usable(1))).isEmpty();
    }

    @Test
    void letsTheFirstOfTwoLikeNumbersStand() {
        told(Stories.usable(1));

        assertThat(told(Stories.in(
                        "GR", "150", Stories.version(1).setContentHash("other").setReceivedAt(NOON.plusMillis(1)))))
                .isEmpty();
    }

    @Test
    void asksNoChannelAboutARepeat() {
        told(Stories.usable(1));
        matching.remove("europe");

        assertThat(told(Stories.usable(1))).isEmpty();
    }

    @Test
    void withdrawsNothingFromAChannelThatWasRemovedAndTellsItNoMore() {
        told(Stories.usable(1));
        matching.remove("europe");
        removed.add("europe");

        assertThat(told(Stories.usable(2))).containsExactly("UPDATED all r2", "UPDATED [all] r2");
    }

    @Test
    void givesAChannelThatMayNotHaveThePicturesTheStoryWithoutAny() {
        limits.put("europe", new Permission.TextOnly("pictures of meridian: the channel is denied"));
        Picture picture = Picture.newBuilder().setCaption("The ferry").build();
        WireStory.Builder story = Stories.version(1).setPictures(List.of(picture));

        assertThat(arrive(Stories.in("GR", "150", story)))
                .extracting(
                        event -> event.getStory().orElseThrow().getPictures().size())
                .containsExactly(1, 0, 1);
        assertThat(known.orElseThrow().getChannels())
                .extracting(
                        ChannelState::getChannel, state -> state.getContent().endsWith(" without pictures"))
                .containsExactly(tuple("all", false), tuple("europe", true));
    }

    @Test
    void givesAChannelTheOnlyPictureThatItMayHaveAndCountsCaptionsAnew() {
        limits.put("europe", new Permission.SomePictures(new TreeSet<>(List.of(0)), "terms of picture 1"));
        FoundEntity lofoten = FoundEntity.newBuilder()
                .setId("place:1")
                .setType(EntityType.PLACE)
                .setName("Lofoten")
                .setMentions(List.of(mention("caption", 0), mention("caption", 1), mention("body", 0)))
                .build();
        WireStory story = Stories.version(1)
                .setPictures(List.of(
                        Picture.newBuilder().setCaption("The ferry").build(),
                        Picture.newBuilder().setCaption("The quay").build()))
                .build();
        Enrichment found = Enrichment.newBuilder().setEntities(List.of(lofoten)).build();

        assertThat(arrive(new EnrichedStory(story, found)).get(1).getStory().orElseThrow())
                .satisfies(ready -> assertThat(ready.getPictures())
                        .extracting(picture -> picture.getCaption().orElseThrow())
                        .containsExactly("The quay"))
                .satisfies(ready -> assertThat(ready.getEntities().getFirst().getMentions())
                        .containsExactly(mention("caption", 0), mention("body", 0)));
        assertThat(known.orElseThrow().getChannels().get(1).getContent()).endsWith(" without pictures [0]");
    }

    @Test
    void withdrawsFromAChannelThatANewVersionsTermsForbid() {
        told(Stories.usable(1));
        matching.remove("europe");
        limits.put("europe", new Permission.Refused("terms of the story: prohibited in GR"));

        assertThat(told(Stories.usable(2)))
                .containsExactly("WITHDRAWN europe r2 RIGHTS", "UPDATED all r2", "UPDATED [all] r2");
    }

    @Test
    void killsInAChannelWhateverItHasForgotten() {
        told(Stories.usable(1));
        Instant yearsLater = NOON.plus(Duration.ofDays(4_000));

        assertThat(words(desk.arrive(known, Stories.with(2, PubStatus.CANCELED), yearsLater)
                        .events()))
                .contains("WITHDRAWN all r2 KILLED", "WITHDRAWN europe r2 KILLED");
    }

    @Test
    void killsInAChannelThatWasRemoved() {
        told(Stories.usable(1));
        matching.remove("europe");
        removed.add("europe");

        assertThat(told(Stories.with(2, PubStatus.CANCELED))).contains("WITHDRAWN europe r2 KILLED");
    }

    @Test
    void reconsidersOneChannelWhenOneIsNamed() {
        matching.clear();
        told(Stories.usable(1));
        matching.addAll(List.of("all", "europe"));

        assertThat(ordered("europe")).containsExactly("PUBLISHED europe r2", "UPDATED [europe] r2");
        assertThat(ordered("europe")).isEmpty();
        assertThat(ordered(null)).containsExactly("PUBLISHED all r3", "UPDATED [all, europe] r3");
    }

    @Test
    void listsOnlyTheChannelsInWhichARevisionStands() {
        matching.remove("all");
        told(Stories.usable(1));
        matching.clear();
        matching.add("all");

        assertThat(ordered("all")).containsExactly("PUBLISHED all r2", "UPDATED [all] r2");
    }

    @Test
    void remembersWhichRevisionEachChannelWasToldLast() {
        told(Stories.usable(1));
        matching.remove("europe");
        told(Stories.usable(2));
        told(Stories.usable(3));

        assertThat(known.orElseThrow().getChannels())
                .extracting(ChannelState::getChannel, ChannelState::getRevision)
                .containsExactly(tuple("all", 3L), tuple("europe", 2L));
    }

    @Test
    void tellsWhoIsTrustedOfEachPatchUntilWhenItHolds() {
        trusted.add("all");
        told(Stories.embargoed(1, Optional.of(NOON.plusSeconds(5))));

        assertThat(told(patch(2, NOON.plusSeconds(10)))).containsExactly("UPDATED all r2");
        assertThat(told(patch(3, NOON.plusSeconds(15)))).containsExactly("UPDATED all r3");
    }

    @Test
    void tellsAllWhenAnOrderAboutOneChannelComesJustAsAnEmbargoEnds() {
        told(Stories.embargoed(1, Optional.of(NOON.plusSeconds(5))));
        now = NOON.plusSeconds(5);

        assertThat(ordered("europe"))
                .containsExactly("PUBLISHED all r1", "PUBLISHED europe r1", "PUBLISHED [all, europe] r1");
    }

    @Test
    void givesEachEventAnIdOfStoryRevisionAndChannel() {
        List<StoryEvent> events = arrive(Stories.usable(1));

        assertThat(events)
                .extracting(StoryEvent::getEventId)
                .containsExactly(Stories.ID + ":1:all", Stories.ID + ":1:europe", Stories.ID + ":1");
    }

    @Test
    void speaksInAWithdrawalForTheKillThatCameLate() {
        arrive(Stories.usable(3));

        assertThat(arrive(Stories.with(2, PubStatus.CANCELED)))
                .extracting(StoryEvent::getVersion)
                .containsOnly(2L);
    }

    @Test
    void suppressesTheStoryInAWithdrawal() {
        arrive(Stories.usable(1));

        assertThat(arrive(Stories.with(2, PubStatus.CANCELED)))
                .allSatisfy(event -> assertThat(event.getStory()).isEmpty())
                .allSatisfy(event -> assertThat(event.getSupersedes()).contains(1L));
    }

    private Routes routes() {
        SortedMap<String, EmbargoPolicy> channels = new TreeMap<>();
        matching.forEach(channel ->
                channels.put(channel, trusted.contains(channel) ? EmbargoPolicy.DELIVER_MARKED : EmbargoPolicy.HOLD));
        return new Routes(channels, limits, channel -> !removed.contains(channel));
    }

    private static Mention mention(String field, int index) {
        return Mention.newBuilder()
                .setField(field)
                .setIndex(index)
                .setStart(0)
                .setEnd(7)
                .setText("Lofoten")
                .build();
    }

    private static EnrichedStory patch(long version, Instant until) {
        return Stories.in(
                "GR",
                "150",
                Stories.version(version)
                        .setExtent(Extent.PATCH)
                        .setEmbargo(new Embargo(until, until.toString(), false)));
    }

    private List<StoryEvent> arrive(EnrichedStory story) {
        Publication publication = desk.arrive(known, story, NOON);
        decided = publication.decision();
        known = Optional.of(publication.entry());
        return publication.events();
    }

    private List<String> told(EnrichedStory story) {
        return words(arrive(story));
    }

    private List<String> released(long version, Instant orderedAt) {
        return told(new StoryOrder(Stories.ID, OrderKind.RELEASE, version, null, "Ada", "", orderedAt));
    }

    private List<String> ordered(@Nullable String channel) {
        return told(new StoryOrder(Stories.ID, OrderKind.RECONSIDER, null, channel, "Ada", "", now));
    }

    private List<String> told(StoryOrder order) {
        Publication publication = desk.order(known.orElseThrow(), order, now);
        known = Optional.of(publication.entry());
        return words(publication.events());
    }

    private List<String> rechecked(Instant now) {
        Publication publication = desk.recheck(known.orElseThrow(), now);
        known = Optional.of(publication.entry());
        return words(publication.events());
    }

    private static List<String> words(List<StoryEvent> events) {
        List<String> words = new ArrayList<>();
        for (StoryEvent event : events) {
            String where = event.getChannel().orElse(event.getChannels().toString());
            String why = event.getReason().map(reason -> " " + reason).orElse("");
            words.add(event.getKind() + " " + where + " r" + event.getRevision() + why);
        }
        return words;
    }
}
