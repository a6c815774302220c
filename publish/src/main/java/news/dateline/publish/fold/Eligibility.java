package news.dateline.publish.fold;

import java.time.Instant;
import java.util.Optional;
import news.dateline.publish.fold.Decision.Hold;
import news.dateline.publish.fold.Decision.NeedsPerson;
import news.dateline.publish.fold.Decision.Question;
import news.dateline.publish.fold.Decision.Release;
import news.dateline.publish.fold.Decision.Withdraw;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.WireStory;

/// Whether what is known of a story may stand in channels. Asked when a version comes and again when an embargo ends.
public final class Eligibility {
    private Eligibility() {}

    /// What to do about the newest version at `now`.
    public static Decision decide(LedgerEntry entry, Instant now) {
        WireStory newest = entry.getNewest().getStory();
        return switch (newest.getPubStatus()) {
            case CANCELED -> new Withdraw(WithdrawalReason.KILLED);
            case WITHHELD -> new Withdraw(WithdrawalReason.WITHHELD);
            case USABLE -> usable(entry, newest, now);
        };
    }

    private static Decision usable(LedgerEntry entry, WireStory newest, Instant now) {
        if (entry.getKill().isPresent()) {
            return new NeedsPerson(Question.USABLE_AFTER_KILL);
        }
        return newest.getEmbargo()
                .map(Embargo::getUntil)
                .filter(until -> isBefore(now, until))
                .<Decision>map(Hold::new)
                .orElseGet(Release::new);
    }

    // The end itself is free: IPTC's embargoed is the time until which the item must not be used.
    private static boolean isBefore(Instant now, Optional<Instant> until) {
        return until.map(now::isBefore).orElse(true);
    }
}
