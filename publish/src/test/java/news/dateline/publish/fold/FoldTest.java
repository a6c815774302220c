package news.dateline.publish.fold;

import static news.dateline.publish.Stories.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import news.dateline.publish.Desk;
import news.dateline.publish.Publication;
import news.dateline.publish.Stories;
import news.dateline.publish.fold.Decision.Duplicate;
import news.dateline.publish.fold.Decision.Hold;
import news.dateline.publish.fold.Decision.NeedsPerson;
import news.dateline.publish.fold.Decision.Question;
import news.dateline.publish.fold.Decision.Release;
import news.dateline.publish.fold.Decision.Superseded;
import news.dateline.publish.fold.Decision.Withdraw;
import news.dateline.publish.ledger.Account;
import news.dateline.publish.route.Routes;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.LiftedKill;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StatusChange;
import news.dateline.schemas.model.StatusWillChange;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;

class FoldTest {
    @Test
    void releasesTheFirstUsableVersion() {
        assertThat(last(Stories.usable(1))).isEqualTo(new Release());
    }

    @Test
    void releasesAHigherVersion() {
        assertThat(last(Stories.usable(1), Stories.usable(978_556_838L))).isEqualTo(new Release());
    }

    @Test
    void archivesALateLowerVersion() {
        assertThat(last(Stories.usable(3), Stories.usable(2))).isEqualTo(new Superseded(3));
    }

    @Test
    void knowsARepeat() {
        assertThat(last(Stories.usable(1), Stories.usable(1))).isEqualTo(new Duplicate());
    }

    @Test
    void ordersTheSameVersionByWhenItWasCreated() {
        EnrichedStory later = Stories.in(
                "GR", "150", Stories.version(1).setContentHash("other").setVersionCreated(NOON.plusSeconds(3600)));

        assertThat(last(Stories.usable(1), later)).isEqualTo(new Release());
        assertThat(last(later, Stories.usable(1))).isEqualTo(new Superseded(1));
    }

    @Test
    void ordersTheSameVersionAndTimeByWhenItWasSent() {
        EnrichedStory resent = Stories.in(
                "GR",
                "150",
                Stories.version(1)
                        .setContentHash("other")
                        .setTransmission(Transmission.newBuilder().setSent(NOON).build()));

        assertThat(last(Stories.usable(1), resent)).isEqualTo(new Release());
    }

    @Test
    void asksAPersonWhenTheSameVersionComesWithOtherContent() {
        EnrichedStory other = Stories.in("GR", "150", Stories.version(1).setContentHash("other"));

        assertThat(last(Stories.usable(1), other)).isEqualTo(new NeedsPerson(Question.SAME_VERSION_OTHER_CONTENT));
    }

    @Test
    void letsTheMoreCautiousStatusCountWhereNumberAndTimesAreTheSame() {
        EnrichedStory kill = Stories.in(
                "GR", "150", Stories.version(1).setContentHash("kill").setPubStatus(PubStatus.CANCELED));
        EnrichedStory recall = Stories.in(
                "GR", "150", Stories.version(1).setContentHash("recall").setPubStatus(PubStatus.WITHHELD));

        assertThat(last(Stories.usable(1), recall)).isEqualTo(new Withdraw(WithdrawalReason.WITHHELD));
        assertThat(last(recall, kill)).isEqualTo(new Withdraw(WithdrawalReason.KILLED));
        assertThat(last(kill, recall)).isEqualTo(new Superseded(1));
        assertThat(last(recall, Stories.usable(1))).isEqualTo(new Superseded(1));
    }

    @Test
    void withdrawsAKilledStory() {
        assertThat(last(Stories.usable(1), Stories.with(2, PubStatus.CANCELED)))
                .isEqualTo(new Withdraw(WithdrawalReason.KILLED));
    }

    @Test
    void withdrawsAWithheldStory() {
        assertThat(last(Stories.usable(1), Stories.with(2, PubStatus.WITHHELD)))
                .isEqualTo(new Withdraw(WithdrawalReason.WITHHELD));
    }

    @Test
    void asksAPersonWhichVersionARecallMeansThatNamesNone() {
        EnrichedStory recall = Stories.in(
                "GR", "150", Stories.version(1).setPubStatus(PubStatus.WITHHELD).setInferred(List.of("version")));

        assertThat(last(Stories.usable(3), recall)).isEqualTo(new NeedsPerson(Question.RECALL_WITHOUT_VERSION));
        assertThat(last(Stories.with(3, PubStatus.CANCELED), recall)).isEqualTo(new Superseded(3));
        assertThat(last(recall, Stories.usable(3))).isEqualTo(new Release());
    }

    @Test
    void asksAPersonAboutAVersionMadeAfterARecallAboveAllNumbersInWhateverOrderTheyCome() {
        EnrichedStory first = Stories.made(1, NOON);
        EnrichedStory hold = Stories.recall(PubStatus.WITHHELD, NOON.plusSeconds(60));
        EnrichedStory kill = Stories.recall(PubStatus.CANCELED, NOON.plusSeconds(60));
        EnrichedStory lead = Stories.made(3, NOON.plusSeconds(120));

        assertThat(last(first, hold)).isEqualTo(new Withdraw(WithdrawalReason.WITHHELD));
        assertThat(last(first, hold, lead)).isEqualTo(new NeedsPerson(Question.USABLE_AFTER_RECALL));
        assertThat(last(first, lead, hold)).isEqualTo(new NeedsPerson(Question.USABLE_AFTER_RECALL));
        assertThat(last(hold, lead)).isEqualTo(new NeedsPerson(Question.USABLE_AFTER_RECALL));
        assertThat(last(first, kill)).isEqualTo(new Withdraw(WithdrawalReason.KILLED));
        assertThat(last(first, kill, lead)).isEqualTo(new NeedsPerson(Question.USABLE_AFTER_KILL));
        assertThat(last(first, lead, kill)).isEqualTo(new NeedsPerson(Question.USABLE_AFTER_KILL));
    }

    @Test
    void archivesAVersionMadeBeforeARecallAboveAllNumbers() {
        EnrichedStory hold = Stories.recall(PubStatus.WITHHELD, NOON.plusSeconds(60));

        assertThat(last(hold, Stories.made(3, NOON.plusSeconds(60)))).isEqualTo(new Superseded(1_000));
        assertThat(last(hold, Stories.made(3, NOON))).isEqualTo(new Superseded(1_000));
    }

    @Test
    void countsARecallAboveAllNumbersThatWasReceivedAfterAPersonsWord() {
        EnrichedStory hold = Stories.recall(PubStatus.WITHHELD, NOON.plusSeconds(60));
        Facts facts = facts(folded(List.of(hold, Stories.made(3, NOON.plusSeconds(120)))));

        assertThat(Eligibility.decide(facts.lifting(new LiftedKill(3L, "Ada", "", NOON.plusSeconds(60))), NOON)
                        .decision())
                .isEqualTo(new Release());
        assertThat(Eligibility.decide(facts.lifting(new LiftedKill(3L, "Ada", "", NOON.plusSeconds(59))), NOON)
                        .decision())
                .isEqualTo(new NeedsPerson(Question.USABLE_AFTER_RECALL));
    }

    @Test
    void keepsOfAKillNoMoreThanWhatItSaysAboutTheStory() {
        EnrichedStory kill = Stories.with(2, PubStatus.CANCELED);

        WireStory kept = Facts.first(Stories.usable(1)).with(kill).kill().orElseThrow();

        assertThat(kept.getVersion()).isEqualTo(2);
        assertThat(kept.getContentHash()).isEqualTo(kill.getStory().getContentHash());
        assertThat(kept.getBody().getHtml()).isEmpty();
        assertThat(kept.getHeadlines()).isEmpty();
    }

    @Test
    void releasesAUsableVersionAfterAWithheldOne() {
        assertThat(last(Stories.with(1, PubStatus.WITHHELD), Stories.usable(2))).isEqualTo(new Release());
    }

    @Test
    void asksAPersonWhenAUsableVersionComesAfterAKill() {
        assertThat(last(Stories.with(2, PubStatus.CANCELED), Stories.usable(3)))
                .isEqualTo(new NeedsPerson(Question.USABLE_AFTER_KILL));
    }

    @Test
    void letsALateKillCountAgainstAVersionThatWasFaster() {
        assertThat(last(Stories.usable(3), Stories.with(2, PubStatus.CANCELED)))
                .isEqualTo(new NeedsPerson(Question.USABLE_AFTER_KILL));
    }

    @Test
    void archivesALateVersionOfAKilledStory() {
        assertThat(last(Stories.with(2, PubStatus.CANCELED), Stories.usable(1))).isEqualTo(new Superseded(2));
    }

    @Test
    void archivesAKillOlderThanTheKillItKnows() {
        assertThat(last(Stories.with(3, PubStatus.CANCELED), Stories.with(2, PubStatus.CANCELED)))
                .isEqualTo(new Superseded(3));
    }

    @Test
    void holdsAStoryUntilItsEmbargoPasses() {
        Instant end = NOON.plusMillis(1);

        assertThat(last(Stories.embargoed(1, Optional.of(end)))).isEqualTo(new Hold(Optional.of(end)));
        assertThat(last(Stories.embargoed(1, Optional.of(NOON)))).isEqualTo(new Release());
    }

    @Test
    void holdsAStoryWhoseEmbargoHasNoEnd() {
        assertThat(last(Stories.embargoed(1, Optional.empty()))).isEqualTo(new Hold(Optional.empty()));
    }

    @Test
    void liftsAnEmbargoByANewerVersionWithoutOneAndNotByAnOlder() {
        Optional<Instant> end = Optional.of(NOON.plusSeconds(60));

        assertThat(last(Stories.embargoed(1, end), Stories.usable(2))).isEqualTo(new Release());
        assertThat(last(Stories.embargoed(2, end), Stories.usable(1))).isEqualTo(new Superseded(2));
    }

    @Test
    void knowsTheSameInTheEndWhateverTheOrder() {
        long seed = 20_260_504;
        Random random = new Random(seed);
        List<EnrichedStory> versions = new ArrayList<>(List.of(
                Stories.usable(1),
                Stories.usable(2),
                Stories.with(3, PubStatus.CANCELED),
                Stories.with(4, PubStatus.WITHHELD),
                Stories.with(5, PubStatus.CANCELED),
                Stories.usable(6),
                Stories.embargoed(7, Optional.of(NOON.plusSeconds(9)))));
        Facts inOrder = facts(folded(versions));
        for (int run = 0; run < 500; run++) {
            Collections.shuffle(versions, random);
            List<EnrichedStory> repeated = new ArrayList<>(versions);
            repeated.add(versions.get(random.nextInt(versions.size())));

            assertThat(facts(folded(repeated))).as("seed %d, run %d", seed, run).isEqualTo(inOrder);
        }
    }

    @Test
    void letsTheFirstReceivedOfTwoTextsUnderOneNumberStandWhateverTheOrder() {
        EnrichedStory first = Stories.in("GR", "150", Stories.version(1).setContentHash("z"));
        EnrichedStory second =
                Stories.in("GR", "150", Stories.version(1).setContentHash("a").setReceivedAt(NOON.plusMillis(1)));

        assertThat(facts(folded(List.of(first, second))).newest()).isEqualTo(first);
        assertThat(facts(folded(List.of(second, first))).newest()).isEqualTo(first);
        assertThat(last(second, first)).isEqualTo(new NeedsPerson(Question.SAME_VERSION_OTHER_CONTENT));
    }

    @Test
    void heedsWhatALaterVersionSaysOfTheStatusOfTheContent() {
        EnrichedStory management = Stories.in(
                "GR",
                "150",
                Stories.version(3)
                        .setExtent(Extent.MANAGEMENT)
                        .setStatusChanges(List.of(new StatusChange(2L, PubStatus.CANCELED))));

        assertThat(last(Stories.usable(2), management)).isEqualTo(new Withdraw(WithdrawalReason.KILLED));
        assertThat(last(Stories.usable(1), management)).isEqualTo(new Release());
    }

    @Test
    void heedsWhatALaterVersionSaysOfAllBefore() {
        EnrichedStory patch = Stories.in(
                "GR",
                "150",
                Stories.version(3)
                        .setExtent(Extent.PATCH)
                        .setStatusChanges(List.of(new StatusChange(null, PubStatus.WITHHELD))));
        EnrichedStory next = Stories.usable(4);

        assertThat(Eligibility.decide(facts(folded(List.of(Stories.usable(2), patch))), NOON)
                        .decision())
                .isEqualTo(new Withdraw(WithdrawalReason.WITHHELD));
        assertThat(last(Stories.usable(2), patch, next)).isEqualTo(new Release());
    }

    @Test
    void takesAVersionWithoutContentThatCancelsAllBeforeItForAKillInWhateverOrder() {
        EnrichedStory cancels = cancelingAll(3, Extent.MANAGEMENT);
        NeedsPerson asks = new NeedsPerson(Question.USABLE_AFTER_KILL);

        assertThat(last(cancels)).isEqualTo(new Withdraw(WithdrawalReason.KILLED));
        assertThat(last(Stories.usable(2), cancels)).isEqualTo(new Withdraw(WithdrawalReason.KILLED));
        assertThat(Eligibility.decide(facts(folded(List.of(cancels, Stories.usable(2)))), NOON)
                        .decision())
                .isEqualTo(new Withdraw(WithdrawalReason.KILLED));
        assertThat(last(Stories.usable(2), cancels, Stories.usable(4))).isEqualTo(asks);
        assertThat(last(Stories.usable(2), Stories.usable(4), cancels)).isEqualTo(asks);
        assertThat(last(cancelingAll(3, Extent.PATCH), Stories.usable(4))).isEqualTo(asks);
    }

    @Test
    void letsAWholeVersionStandThatCancelsAllBeforeIt() {
        assertThat(last(Stories.usable(2), cancelingAll(3, Extent.FULL))).isEqualTo(new Release());
        assertThat(last(Stories.usable(2), cancelingAll(3, Extent.FULL), Stories.usable(4)))
                .isEqualTo(new Release());
    }

    @Test
    void remembersWhatWasSaidOfAllHoweverManyVersionsAreSpokenOf() {
        List<StatusChange> many = new ArrayList<>();
        for (long version = 1; version < 100; version++) {
            many.add(new StatusChange(version, PubStatus.USABLE));
        }
        many.add(new StatusChange(null, PubStatus.WITHHELD));
        Facts facts = Facts.first(Stories.in("GR", "150", Stories.version(101).setStatusChanges(many)));

        assertThat(facts.statuses()).hasSize(64);
        assertThat(SaidStatuses.of(100, facts.statuses())).contains(PubStatus.WITHHELD);
    }

    @Test
    void keepsWhatWasSaidOfOtherVersionsBeside() {
        Facts facts = Facts.first(saying(5, new StatusChange(1L, PubStatus.CANCELED)))
                .with(saying(6, new StatusChange(2L, PubStatus.WITHHELD)));

        assertThat(SaidStatuses.of(1, facts.statuses())).contains(PubStatus.CANCELED);
        assertThat(SaidStatuses.of(2, facts.statuses())).contains(PubStatus.WITHHELD);
    }

    @Test
    void keepsWhatTheHighestVersionSaidOfOneWhateverTheOrder() {
        EnrichedStory killing = saying(5, new StatusChange(1L, PubStatus.CANCELED));
        EnrichedStory freeing = saying(6, new StatusChange(1L, PubStatus.USABLE));

        assertThat(Facts.first(killing).with(freeing).statuses())
                .isEqualTo(Facts.first(freeing).with(killing).statuses())
                .singleElement()
                .satisfies(said -> assertThat(said.getStatus()).isEqualTo(PubStatus.USABLE));
    }

    @Test
    void keepsTheMoreCautiousOfTwoWordsOfOneVersionAboutOne() {
        Facts facts = Facts.first(
                saying(5, new StatusChange(1L, PubStatus.CANCELED), new StatusChange(1L, PubStatus.WITHHELD)));

        assertThat(SaidStatuses.of(1, facts.statuses())).contains(PubStatus.CANCELED);
    }

    @Test
    void countsAKillAfterAPersonsWordAndNotTheOneBeforeIt() {
        Facts killed = facts(folded(List.of(Stories.with(2, PubStatus.CANCELED), Stories.usable(3))));
        Facts released = killed.lifting(new LiftedKill(3L, "Ada", "", NOON));
        Facts again = released.with(Stories.with(4, PubStatus.CANCELED)).with(Stories.usable(5));

        assertThat(Eligibility.decide(released, NOON).decision()).isEqualTo(new Release());
        assertThat(Eligibility.decide(again, NOON).decision()).isEqualTo(new NeedsPerson(Question.USABLE_AFTER_KILL));
        assertThat(released.lifting(new LiftedKill(1L, "Bob", "", NOON))).isEqualTo(released);
    }

    @Test
    void countsAKillUnderTheReleasedNumberThatCameAfterThePersonsWord() {
        EnrichedStory kill = Stories.in(
                "GR",
                "150",
                Stories.version(3)
                        .setContentHash("kill")
                        .setPubStatus(PubStatus.CANCELED)
                        .setVersionCreated(NOON)
                        .setReceivedAt(NOON.plusSeconds(9)));
        Facts facts = facts(folded(List.of(Stories.usable(3), kill)));

        assertThat(Eligibility.decide(facts.lifting(new LiftedKill(3L, "Ada", "", NOON)), NOON)
                        .decision())
                .isEqualTo(new NeedsPerson(Question.USABLE_AFTER_KILL));
        assertThat(Eligibility.decide(facts.lifting(new LiftedKill(3L, "Ada", "", NOON.plusSeconds(9))), NOON)
                        .decision())
                .isEqualTo(new Release());
    }

    @Test
    void countsAKillWithoutANumberByWhenItWasReceivedAlone() {
        LiftedKill word = new LiftedKill(3L, "Ada", "", NOON.plusSeconds(10));
        Facts facts =
                facts(folded(List.of(killWithoutNumber(5), Stories.usable(3)))).lifting(word);

        assertThat(Eligibility.decide(facts, NOON).decision()).isEqualTo(new Release());
        assertThat(Eligibility.decide(facts.with(killWithoutNumber(10)), NOON).decision())
                .isEqualTo(new Release());
        assertThat(Eligibility.decide(facts.with(killWithoutNumber(11)), NOON).decision())
                .isEqualTo(new NeedsPerson(Question.USABLE_AFTER_KILL));
    }

    @Test
    void keepsTheNewestKillWithANumberAndTheLastReceivedWithoutOneWhateverTheOrder() {
        List<EnrichedStory> kills = new ArrayList<>(List.of(
                Stories.with(5, PubStatus.CANCELED),
                Stories.with(4, PubStatus.CANCELED),
                killWithoutNumber(9),
                killWithoutNumber(7)));
        Random random = new Random(20_260_505);
        for (int run = 0; run < 50; run++) {
            Collections.shuffle(kills, random);
            Kills known = facts(folded(kills)).kills();

            assertThat(known.numbered().map(WireStory::getVersion)).contains(5L);
            assertThat(known.unnumbered().map(WireStory::getReceivedAt)).contains(NOON.plusSeconds(9));
        }
    }

    @Test
    void archivesAKillThatAPersonsWordCoversAndSaysSo() {
        Facts released =
                facts(folded(List.of(Stories.usable(3)))).lifting(new LiftedKill(3L, "Ada", "", NOON.plusSeconds(10)));

        assertThat(Fold.arrive(Optional.of(released), Stories.with(2, PubStatus.CANCELED))
                        .heard())
                .isEqualTo(new Heard.Older(3));
        assertThat(Fold.arrive(Optional.of(released), killWithoutNumber(10)).heard())
                .isEqualTo(new Heard.Older(3));
    }

    @Test
    void countsTheHigherVersionAndTheLaterTimeOfTwoWordsWhateverTheOrder() {
        LiftedKill high = new LiftedKill(4L, "Ada", "", NOON);
        LiftedKill late = new LiftedKill(1L, "Bob", "The wire has called", NOON.plusSeconds(10));
        Facts facts = facts(folded(List.of(Stories.usable(4))));

        assertThat(facts.lifting(high).lifting(late).lifted())
                .isEqualTo(facts.lifting(late).lifting(high).lifted())
                .contains(new LiftedKill(4L, "Bob", "The wire has called", NOON.plusSeconds(10)));
    }

    @Test
    void countsTheLaterOfTwoWordsAboutOneVersionWhateverTheOrder() {
        LiftedKill early = new LiftedKill(3L, "Ada", "", NOON);
        LiftedKill late = new LiftedKill(3L, "Bob", "The wire has called", NOON.plusSeconds(10));
        Facts facts = facts(folded(List.of(Stories.usable(3))));

        assertThat(facts.lifting(early).lifting(late).lifted()).contains(late);
        assertThat(facts.lifting(late).lifting(early).lifted()).contains(late);
    }

    @Test
    void countsTheFirstOfTwoWordsAboutOneVersionAtOneTime() {
        LiftedKill first = new LiftedKill(3L, "Ada", "", NOON);
        Facts facts = facts(folded(List.of(Stories.usable(3)))).lifting(first);

        assertThat(facts.lifting(new LiftedKill(3L, "Bob", "", NOON)).lifted()).contains(first);
    }

    @Test
    void asksAgainWhenTimeMayChangeTheAnswer() {
        Facts facts = Facts.first(Stories.in(
                "GR",
                "150",
                Stories.version(1)
                        .setExpires(NOON.plusSeconds(50))
                        .setEmbargo(new Embargo(NOON.plusSeconds(20), "", false))
                        .setStatusWillChange(new StatusWillChange(PubStatus.WITHHELD, NOON.plusSeconds(30)))));

        assertThat(Eligibility.decide(facts, NOON).askAgainAt()).contains(NOON.plusSeconds(20));
        assertThat(Eligibility.decide(facts, NOON.plusSeconds(20)).askAgainAt()).contains(NOON.plusSeconds(30));
        assertThat(Eligibility.decide(facts, NOON.plusSeconds(30)).decision())
                .isEqualTo(new Withdraw(WithdrawalReason.WITHHELD));
        assertThat(Eligibility.decide(facts, NOON.plusSeconds(50)).askAgainAt()).isEmpty();
    }

    private static EnrichedStory killWithoutNumber(int received) {
        return Stories.killWithoutNumber(NOON.plusSeconds(received), "kill");
    }

    private static EnrichedStory cancelingAll(long version, Extent extent) {
        return Stories.in(
                "GR",
                "150",
                Stories.version(version)
                        .setExtent(extent)
                        .setStatusChanges(List.of(new StatusChange(null, PubStatus.CANCELED))));
    }

    private static EnrichedStory saying(long version, StatusChange... changes) {
        return Stories.in("GR", "150", Stories.version(version).setStatusChanges(List.of(changes)));
    }

    private static Decision last(EnrichedStory... versions) {
        return folded(List.of(versions)).decision();
    }

    private static Publication folded(List<EnrichedStory> versions) {
        Desk desk = new Desk(story -> Routes.holding(List.of()));
        Optional<LedgerEntry> known = Optional.empty();
        Publication publication = null;
        for (EnrichedStory version : versions) {
            publication = desk.arrive(known, version, NOON);
            known = Optional.of(publication.entry());
        }
        return Objects.requireNonNull(publication);
    }

    private static Facts facts(Publication publication) {
        return Account.of(publication.entry()).facts();
    }
}
