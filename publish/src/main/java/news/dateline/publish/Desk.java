package news.dateline.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import news.dateline.publish.fold.Decision;
import news.dateline.publish.fold.Eligibility;
import news.dateline.publish.fold.Fold;
import news.dateline.publish.fold.Folded;
import news.dateline.publish.fold.WithdrawalReason;
import news.dateline.publish.ready.Events;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryEvent;

/// Puts the rules together: fold a version in, decide, and say what each channel is told. Pure: the ledger's entry and
/// the time come in, the new entry and the events come out.
public final class Desk {
    private final Function<EnrichedStory, SortedSet<String>> router;

    /// @param router the ids of the channels that a story matches
    public Desk(Function<EnrichedStory, SortedSet<String>> router) {
        this.router = router;
    }

    /// A version has come.
    public Publication arrive(Optional<LedgerEntry> known, EnrichedStory arrival, Instant now) {
        Folded folded = Fold.arrive(known, arrival, now);
        return act(folded.entry(), folded.decision(), now);
    }

    /// An embargo may have ended: everything is asked again.
    public Publication recheck(LedgerEntry entry, Instant now) {
        return act(entry, Eligibility.decide(entry, now), now);
    }

    private Publication act(LedgerEntry entry, Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Release release -> release(entry, release, now);
            case Decision.Withdraw withdraw -> withdraw(entry, withdraw, withdraw.reason(), now);
            case Decision.Hold hold -> hold(entry, hold, now);
            case Decision.NeedsPerson needs -> needsPerson(entry, needs, now);
            case Decision.Superseded superseded -> new Publication(entry, superseded, List.of());
            case Decision.Duplicate duplicate -> new Publication(entry, duplicate, List.of());
        };
    }

    private Publication release(LedgerEntry entry, Decision decision, Instant now) {
        SortedSet<String> matching = router.apply(entry.getNewest());
        Events events = new Events(entry, now);
        ReadyStory ready = events.readyStory();
        List<StoryEvent> told = new ArrayList<>();
        for (String channel : entry.getCarriedBy()) {
            if (!matching.contains(channel)) {
                told.add(events.withdrawnFrom(channel, WithdrawalReason.NO_LONGER_MATCHES.name()));
            }
        }
        for (String channel : matching) {
            told.add(events.standing(channel, entry.getCarriedBy().contains(channel), ready));
        }
        told.add(events.released(List.copyOf(matching), ready));
        LedgerEntry released = new LedgerEntry(
                entry.getNewest(),
                entry.getKill().orElse(null),
                entry.getRevision() + 1,
                List.copyOf(matching),
                union(entry.getEverCarriedBy(), matching),
                null,
                false,
                null);
        return new Publication(released, decision, told);
    }

    // Every channel that ever carried the story is told: a site may show what it was told to take down for another
    // reason.
    private static Publication withdraw(LedgerEntry entry, Decision decision, WithdrawalReason reason, Instant now) {
        if (entry.getWithdrawnFor().filter(reason.name()::equals).isPresent()) {
            return new Publication(entry, decision, List.of());
        }
        Events events = new Events(entry, now);
        List<StoryEvent> told = new ArrayList<>();
        for (String channel : entry.getEverCarriedBy()) {
            told.add(events.withdrawnFrom(channel, reason.name()));
        }
        told.add(events.withdrawn(entry.getEverCarriedBy(), reason.name()));
        LedgerEntry withdrawn = new LedgerEntry(
                entry.getNewest(),
                entry.getKill().orElse(null),
                entry.getRevision() + 1,
                List.of(),
                entry.getEverCarriedBy(),
                reason.name(),
                entry.getHeld(),
                entry.getHeldUntil().orElse(null));
        return new Publication(withdrawn, decision, told);
    }

    private static Publication hold(LedgerEntry entry, Decision.Hold hold, Instant now) {
        LedgerEntry held = new LedgerEntry(
                entry.getNewest(),
                entry.getKill().orElse(null),
                entry.getRevision(),
                entry.getCarriedBy(),
                entry.getEverCarriedBy(),
                entry.getWithdrawnFor().orElse(null),
                true,
                hold.until().orElse(null));
        return held.getCarriedBy().isEmpty()
                ? new Publication(held, hold, List.of())
                : withdraw(held, hold, WithdrawalReason.EMBARGOED, now);
    }

    private static Publication needsPerson(LedgerEntry entry, Decision.NeedsPerson needs, Instant now) {
        return switch (needs.question()) {
            case USABLE_AFTER_KILL -> withdraw(entry, needs, WithdrawalReason.KILLED, now);
            case SAME_VERSION_OTHER_CONTENT, PARTIAL_VERSION -> new Publication(entry, needs, List.of());
        };
    }

    private static List<String> union(Collection<String> some, Collection<String> others) {
        SortedSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
