package news.dateline.publish;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import news.dateline.publish.fold.Decision;
import news.dateline.publish.fold.Eligibility;
import news.dateline.publish.fold.Facts;
import news.dateline.publish.fold.Fold;
import news.dateline.publish.fold.Folded;
import news.dateline.publish.fold.Heard;
import news.dateline.publish.fold.Verdict;
import news.dateline.publish.ledger.Account;
import news.dateline.publish.route.Routes;
import news.dateline.schemas.Canary;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.LiftedKill;
import news.dateline.schemas.model.StoryOrder;

/// Puts the rules together: fold a version in, decide what may stand, and say what each channel is told. Pure: the
/// ledger's entry and the time come in, the new entry and the events come out.
public final class Desk {
    /// A canary is always the same version with the same content: even the first says nothing new to anybody.
    private static final Decision CANARY = new Decision.Duplicate();

    private final Teller teller;

    /// @param router where a story may go
    public Desk(Function<EnrichedStory, Routes> router) {
        this.teller = new Teller(router);
    }

    /// A version has come.
    public Publication arrive(Optional<LedgerEntry> known, EnrichedStory arrival, Instant now) {
        Optional<Account> account = known.map(Account::of);
        Folded folded = Fold.arrive(account.map(Account::facts), arrival);
        Verdict verdict = Eligibility.decide(folded.facts(), now);
        Decision decision = Canary.is(arrival.getStory()) ? CANARY : decision(folded.heard(), verdict);
        // A repeat, or a version long passed: there is nothing new to ask any channel about.
        if (account.map(Account::facts).filter(folded.facts()::equals).isPresent()) {
            return Publication.silent(known.orElseThrow(), decision);
        }
        Account after = account.map(old -> old.with(folded.facts())).orElseGet(() -> Account.opened(folded.facts()));
        return teller.tell(after, verdict, now).about(decision);
    }

    /// Time may have changed what may stand: everything is asked again.
    public Publication recheck(LedgerEntry entry, Instant now) {
        Account account = Account.of(entry);
        return teller.tell(account, Eligibility.decide(account.facts(), now), now);
    }

    /// A person, or a command, orders something.
    public Publication order(LedgerEntry entry, StoryOrder order, Instant now) {
        Account account = Account.of(entry);
        Facts facts = switch (order.getKind()) {
            case RELEASE -> released(account.facts(), order, now);
            case RECONSIDER -> account.facts();
        };
        Verdict verdict = Eligibility.decide(facts, now);
        return order.getChannel()
                .map(channel -> teller.tell(account.with(facts), verdict, now, channel::equals))
                .orElseGet(() -> teller.tell(account.with(facts), verdict, now));
    }

    // What is on its way, or yet to come, is lifted by nobody, however far ahead the clock is of who orders.
    private static Facts released(Facts facts, StoryOrder order, Instant now) {
        Instant heard = facts.recalledAt().filter(now::isAfter).orElse(now);
        Instant at = heard.isBefore(order.getOrderedAt()) ? heard : order.getOrderedAt();
        return order.getVersion()
                .map(version -> facts.lifting(new LiftedKill(version, order.getBy(), order.getReason(), at)))
                .orElse(facts);
    }

    private static Decision decision(Heard heard, Verdict verdict) {
        return switch (heard) {
            case Heard.News news -> verdict.decision();
            case Heard.Repeat repeat -> new Decision.Duplicate();
            case Heard.Older older -> new Decision.Superseded(older.than());
            case Heard.Unclear unclear -> new Decision.NeedsPerson(unclear.question());
        };
    }
}
