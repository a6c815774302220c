package news.dateline.publish.fold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.publish.fold.Decision.NeedsPerson;
import news.dateline.publish.fold.Decision.Question;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Folds versions of a story into what is known of it. Whatever the order in which versions come, and however often,
/// the same newest version and the same newest kill are known in the end, and [Eligibility] decides from these two
/// alone.
public final class Fold {
    private Fold() {}

    /// What is known and what to do after a version has come.
    ///
    /// @param known the ledger's entry, empty for a story never seen
    /// @param arrival the version
    /// @param now the time to hold embargoes against
    public static Folded arrive(Optional<LedgerEntry> known, EnrichedStory arrival, Instant now) {
        return Completion.of(known, arrival)
                .map(whole -> fold(known, whole, now))
                .orElseGet(() -> partial(known, arrival));
    }

    // The ledger must have something to hold on to; a whole version takes its place, whatever its number.
    private static Folded partial(Optional<LedgerEntry> known, EnrichedStory arrival) {
        LedgerEntry entry =
                known.orElseGet(() -> new LedgerEntry(arrival, null, 0L, List.of(), List.of(), null, false, null));
        return new Folded(entry, new NeedsPerson(Question.PARTIAL_VERSION));
    }

    private static boolean isPlaceholder(LedgerEntry entry) {
        WireStory newest = entry.getNewest().getStory();
        return newest.getExtent() != Extent.FULL && newest.getPubStatus() == PubStatus.USABLE;
    }

    private static Folded fold(Optional<LedgerEntry> known, EnrichedStory arrival, Instant now) {
        return known.filter(entry -> !isPlaceholder(entry))
                .map(entry -> next(entry, arrival, now))
                .orElseGet(() -> first(arrival, now));
    }

    private static Folded first(EnrichedStory arrival, Instant now) {
        WireStory kill = arrival.getStory().getPubStatus() == PubStatus.CANCELED ? arrival.getStory() : null;
        LedgerEntry entry = new LedgerEntry(arrival, kill, 0L, List.of(), List.of(), null, false, null);
        return new Folded(entry, Eligibility.decide(entry, now));
    }

    private static Folded next(LedgerEntry entry, EnrichedStory arrival, Instant now) {
        WireStory newest = entry.getNewest().getStory();
        WireStory story = arrival.getStory();
        if (story.getVersion() == newest.getVersion() && story.getContentHash().equals(newest.getContentHash())) {
            return new Folded(entry, new Decision.Duplicate());
        }
        int order = Rank.of(story).compareTo(Rank.of(newest));
        if (order == 0) {
            return new Folded(entry, new NeedsPerson(Question.SAME_VERSION_OTHER_CONTENT));
        }
        return order > 0 ? newer(entry, arrival, now) : older(entry, arrival, now);
    }

    private static Folded newer(LedgerEntry entry, EnrichedStory arrival, Instant now) {
        WireStory story = arrival.getStory();
        LedgerEntry changed = with(
                entry,
                arrival,
                isNewKill(entry, story) ? story : entry.getKill().orElse(null));
        return new Folded(changed, Eligibility.decide(changed, now));
    }

    // A late version is never published, but a late kill still counts: canceled beats every lower version whenever it
    // comes.
    private static Folded older(LedgerEntry entry, EnrichedStory arrival, Instant now) {
        WireStory story = arrival.getStory();
        if (!isNewKill(entry, story)) {
            return new Folded(
                    entry, new Decision.Superseded(entry.getNewest().getStory().getVersion()));
        }
        LedgerEntry changed = with(entry, entry.getNewest(), story);
        return new Folded(changed, Eligibility.decide(changed, now));
    }

    private static boolean isNewKill(LedgerEntry entry, WireStory story) {
        return story.getPubStatus() == PubStatus.CANCELED
                && entry.getKill()
                        .map(known -> Rank.of(story).compareTo(Rank.of(known)) > 0)
                        .orElse(true);
    }

    private static LedgerEntry with(LedgerEntry entry, EnrichedStory newest, @Nullable WireStory kill) {
        return new LedgerEntry(
                newest,
                kill,
                entry.getRevision(),
                entry.getCarriedBy(),
                entry.getEverCarriedBy(),
                entry.getWithdrawnFor().orElse(null),
                false,
                null);
    }
}
