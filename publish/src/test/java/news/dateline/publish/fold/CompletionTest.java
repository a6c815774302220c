package news.dateline.publish.fold;

import static news.dateline.publish.Stories.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.publish.Desk;
import news.dateline.publish.Publication;
import news.dateline.publish.Stories;
import news.dateline.publish.fold.Decision.Hold;
import news.dateline.publish.fold.Decision.NeedsPerson;
import news.dateline.publish.fold.Decision.Question;
import news.dateline.publish.fold.Decision.Release;
import news.dateline.publish.fold.Decision.Superseded;
import news.dateline.publish.fold.Decision.Withdraw;
import news.dateline.publish.ledger.Account;
import news.dateline.publish.route.Routes;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;

class CompletionTest {
    @Test
    void aVersionOfTheManagementAloneKeepsTheContentThatIsKnown() {
        Publication folded = fold(Stories.usable(1), part(2, Extent.MANAGEMENT, PubStatus.USABLE));

        WireStory story = whole(folded).getStory();
        assertThat(folded.decision()).isEqualTo(new Release());
        assertThat(story.getVersion()).isEqualTo(2);
        assertThat(story.getUrgency()).contains(1);
        assertThat(story.getBody()).isEqualTo(Stories.usable(1).getStory().getBody());
        assertThat(story.getHeadlines()).isEqualTo(Stories.usable(1).getStory().getHeadlines());
    }

    @Test
    void aLateVersionOfTheManagementAloneIsArchived() {
        assertThat(fold(Stories.usable(3), part(2, Extent.MANAGEMENT, PubStatus.USABLE))
                        .decision())
                .isEqualTo(new Superseded(3));
    }

    @Test
    void aKillWithoutContentIsAKill() {
        assertThat(fold(Stories.usable(1), part(2, Extent.MANAGEMENT, PubStatus.CANCELED))
                        .decision())
                .isEqualTo(new Withdraw(WithdrawalReason.KILLED));
        assertThat(fold(part(2, Extent.MANAGEMENT, PubStatus.CANCELED), Stories.usable(1))
                        .decision())
                .isEqualTo(new Superseded(2));
    }

    @Test
    void aStoryThatIsWithheldAndThenFreeAgainHasItsContentStill() {
        Publication folded = fold(
                Stories.usable(1),
                part(2, Extent.MANAGEMENT, PubStatus.WITHHELD),
                part(3, Extent.MANAGEMENT, PubStatus.USABLE));

        assertThat(folded.decision()).isEqualTo(new Release());
        assertThat(whole(folded).getStory().getBody().getParagraphs()).containsExactly("The ferry sails again.");
    }

    @Test
    void aVersionOfTheManagementAloneWaitsForAPersonWhenNoContentIsKnown() {
        assertThat(fold(part(2, Extent.MANAGEMENT, PubStatus.USABLE)).decision())
                .isEqualTo(new NeedsPerson(Question.PARTIAL_VERSION));
    }

    @Test
    void contentThatComesLateTakesTheManagementThatWaitedForIt() {
        Publication folded = fold(part(2, Extent.MANAGEMENT, PubStatus.USABLE), Stories.usable(1));

        assertThat(folded.decision()).isEqualTo(new Release());
        assertThat(whole(folded).getStory().getVersion()).isEqualTo(2);
        assertThat(whole(folded).getStory().getBody())
                .isEqualTo(Stories.usable(1).getStory().getBody());
    }

    @Test
    void contentIsPublishedThoughAPatchOfItWaits() {
        Publication folded = fold(part(2, Extent.PATCH, PubStatus.USABLE), Stories.usable(1));

        assertThat(folded.decision()).isEqualTo(new Release());
        assertThat(whole(folded)).isEqualTo(Stories.usable(1));
    }

    @Test
    void aPatchWaitsForAPersonAndChangesNothing() {
        Publication folded = fold(Stories.usable(1), part(2, Extent.PATCH, PubStatus.USABLE));

        assertThat(folded.decision()).isEqualTo(new NeedsPerson(Question.PARTIAL_VERSION));
        assertThat(whole(folded)).isEqualTo(Stories.usable(1));
    }

    @Test
    void aPatchUnderEmbargoHoldsTheContentThatItCannotChange() {
        Instant end = NOON.plusSeconds(60);
        Embargo embargo = new Embargo(end, "", false);
        EnrichedStory patch = Stories.in(
                "GR", "150", Stories.version(2).setExtent(Extent.PATCH).setEmbargo(embargo));
        Publication folded = fold(Stories.usable(1), patch);

        assertThat(Eligibility.decide(Account.of(folded.entry()).facts(), NOON))
                .isEqualTo(new Verdict(new Hold(Optional.of(end)), Optional.of(end)));
        assertThat(folded.decision()).isEqualTo(new NeedsPerson(Question.PARTIAL_VERSION));
        assertThat(whole(folded).getStory().getEmbargo()).contains(embargo);
    }

    @Test
    void aPatchWithoutAnEmbargoLiftsNone() {
        EnrichedStory held = Stories.embargoed(1, Optional.of(NOON.plusSeconds(60)));
        Publication folded = fold(held, part(2, Extent.PATCH, PubStatus.USABLE));

        assertThat(Eligibility.decide(Account.of(folded.entry()).facts(), NOON).decision())
                .isInstanceOf(Hold.class);
    }

    private static EnrichedStory part(long version, Extent extent, PubStatus status) {
        return Stories.in(
                "GR",
                "150",
                Stories.version(version)
                        .setExtent(extent)
                        .setPubStatus(status)
                        .setUrgency(1)
                        .setHeadlines(List.of())
                        .setBody(new Body("", List.of())));
    }

    private static Publication fold(EnrichedStory first, EnrichedStory... others) {
        Desk desk = new Desk(story -> Routes.holding(List.of()));
        Publication publication = desk.arrive(Optional.empty(), first, NOON);
        for (EnrichedStory other : others) {
            publication = desk.arrive(Optional.of(publication.entry()), other, NOON);
        }
        return publication;
    }

    private static EnrichedStory whole(Publication publication) {
        return Completion.of(Account.of(publication.entry()).facts());
    }
}
