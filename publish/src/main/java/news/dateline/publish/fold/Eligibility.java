package news.dateline.publish.fold;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.publish.fold.Decision.Hold;
import news.dateline.publish.fold.Decision.NeedsPerson;
import news.dateline.publish.fold.Decision.Question;
import news.dateline.publish.fold.Decision.Release;
import news.dateline.publish.fold.Decision.Withdraw;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;

/// Whether what is known of a story may stand in channels. Asked when a version comes and again when time may have
/// changed the answer.
public final class Eligibility {
    private Eligibility() {}

    /// What may stand at `now`.
    public static Verdict decide(Facts facts, Instant now) {
        return new Verdict(decision(facts, now), askAgainAt(facts, now));
    }

    private static Decision decision(Facts facts, Instant now) {
        PubStatus status =
                facts.saying().map(story -> Status.of(story).at(now)).reduce(saidOf(facts), Eligibility::moreCautious);
        return switch (status) {
            case CANCELED ->
                facts.isInDoubt() ? new NeedsPerson(Question.USABLE_AFTER_KILL) : new Withdraw(WithdrawalReason.KILLED);
            case WITHHELD ->
                facts.isInDoubt()
                        ? new NeedsPerson(Question.USABLE_AFTER_RECALL)
                        : new Withdraw(WithdrawalReason.WITHHELD);
            case USABLE -> usable(facts, now);
        };
    }

    // Of the content that would stand, when something newer speaks of it. A newer whole version stands in its place.
    private static PubStatus saidOf(Facts facts) {
        return facts.hasContent()
                ? SaidStatuses.of(facts.newest().getStory().getVersion(), facts.statuses())
                        .orElse(PubStatus.USABLE)
                : PubStatus.USABLE;
    }

    private static PubStatus moreCautious(PubStatus one, PubStatus other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Decision usable(Facts facts, Instant now) {
        if (facts.standingKills().findAny().isPresent()) {
            return new NeedsPerson(Question.USABLE_AFTER_KILL);
        }
        if (!facts.hasContent()) {
            return new NeedsPerson(Question.PARTIAL_VERSION);
        }
        if (facts.saying().map(WireStory::getExpires).anyMatch(end -> isOver(end, now))) {
            return new Withdraw(WithdrawalReason.EXPIRED);
        }
        return facts.embargo()
                .map(Embargo::getUntil)
                .filter(until -> isBefore(now, until))
                .<Decision>map(Hold::new)
                .orElseGet(Release::new);
    }

    private static boolean isOver(Optional<Instant> end, Instant now) {
        return end.filter(last -> !now.isBefore(last)).isPresent();
    }

    // The end itself is free: IPTC's embargoed is the time until which the item must not be used.
    private static boolean isBefore(Instant now, Optional<Instant> until) {
        return until.map(now::isBefore).orElse(true);
    }

    private static Optional<Instant> askAgainAt(Facts facts, Instant now) {
        return facts.saying()
                .flatMap(story -> Stream.of(
                        story.getEmbargo().flatMap(Embargo::getUntil),
                        Status.of(story).changesAt(),
                        story.getExpires()))
                .flatMap(Optional::stream)
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }
}
