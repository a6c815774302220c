package news.dateline.publish.fold;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.publish.fold.Decision.Question;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;

/// Folds versions of a story into what is known of it. Whatever the order in which versions come, and however often,
/// the same [Facts] are known in the end, and [Eligibility] decides from these alone.
public final class Fold {
    private Fold() {}

    /// What is known after a version has come, and what its coming means.
    ///
    /// @param known empty for a story never seen
    public static Folded arrive(Optional<Facts> known, EnrichedStory arrival) {
        Facts facts = known.map(old -> old.with(arrival)).orElseGet(() -> Facts.first(arrival));
        Heard heard = known.map(old -> heard(old, facts, arrival.getStory()))
                .orElseGet(() -> counts(facts, arrival.getStory()));
        return new Folded(facts, heard);
    }

    private static Heard heard(Facts before, Facts after, WireStory story) {
        List<WireStory> parts =
                parts(before).filter(known -> !isAnew(before, known, story)).toList();
        if (parts.stream().anyMatch(known -> isRepeat(known, story))) {
            return new Heard.Repeat();
        }
        boolean clashes = parts.stream()
                .anyMatch(known ->
                        known.getExtent() == story.getExtent() && Rank.of(known).isLike(Rank.of(story)));
        return clashes ? new Heard.Unclear(Question.SAME_VERSION_OTHER_CONTENT) : counts(after, story);
    }

    // A wire may take a story back twice in the same words. Between the two a person has let it stand.
    private static boolean isAnew(Facts facts, WireStory known, WireStory story) {
        return Rank.isGuess(story)
                && !Status.of(story).isUsable()
                && facts.lifted()
                        .filter(word -> !known.getReceivedAt().isAfter(word.getAt()))
                        .filter(word -> story.getReceivedAt().isAfter(word.getAt()))
                        .isPresent();
    }

    // A late version is never published, but a late kill still counts: canceled beats every lower version whenever
    // it comes, unless a person knew of it. And the content of a story may come later than a word about its
    // management.
    private static Heard counts(Facts facts, WireStory story) {
        boolean isLast = isSame(facts.last(), story);
        boolean isKill = facts.standingKills().anyMatch(kill -> isSame(kill, story));
        if (isLast && story.getExtent() == Extent.PATCH && Status.of(story).isUsable()) {
            return new Heard.Unclear(Question.PARTIAL_VERSION);
        }
        if (isLast || isKill || isAwaitedContent(facts, story)) {
            return new Heard.News();
        }
        return isRecallOfNoVersion(story) && Status.of(facts.last()).isUsable()
                ? new Heard.Unclear(Question.RECALL_WITHOUT_VERSION)
                : new Heard.Older(facts.last().getVersion());
    }

    // Its number is our guess, so that it is lower than another says nothing. Canceled counts whatever its number is.
    private static boolean isRecallOfNoVersion(WireStory story) {
        return story.getPubStatus() == PubStatus.WITHHELD && Rank.isGuess(story);
    }

    private static boolean isAwaitedContent(Facts facts, WireStory story) {
        return isSame(facts.newest().getStory(), story)
                && facts.hasContent()
                && (Status.of(facts.last()).isUsable() || facts.isInDoubt());
    }

    private static boolean isSame(WireStory known, WireStory story) {
        return Rank.of(known).equals(Rank.of(story));
    }

    private static boolean isRepeat(WireStory known, WireStory story) {
        return known.getVersion() == story.getVersion()
                && known.getContentHash().equals(story.getContentHash());
    }

    private static Stream<WireStory> parts(Facts facts) {
        return Stream.concat(
                Stream.of(Optional.of(facts.newest().getStory()), facts.management(), facts.patch())
                        .flatMap(Optional::stream),
                facts.kills().all());
    }
}
