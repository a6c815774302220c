package news.dateline.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.dateline.publish.fold.Completion;
import news.dateline.publish.fold.Decision;
import news.dateline.publish.fold.Verdict;
import news.dateline.publish.fold.WithdrawalReason;
import news.dateline.publish.ledger.Account;
import news.dateline.publish.ledger.Told;
import news.dateline.publish.ledger.Waits;
import news.dateline.publish.ledger.Wanted;
import news.dateline.publish.ready.Events;
import news.dateline.publish.rights.Permission;
import news.dateline.publish.route.Routes;
import news.dateline.schemas.Canary;
import news.dateline.schemas.model.ChannelState;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Holds what may stand against what each channel was told last, and tells the difference. So the same question asked
/// again tells nothing, and no channel is told a thing twice.
final class Teller {
    private final Function<EnrichedStory, Routes> router;

    Teller(Function<EnrichedStory, Routes> router) {
        this.router = router;
    }

    Publication tell(Account account, Verdict verdict, Instant now) {
        return tell(account, verdict, now, channel -> true);
    }

    /// @param asked which channels are told; the others stay as they are, unless what all are told has changed
    Publication tell(Account account, Verdict verdict, Instant now, Predicate<String> asked) {
        // Here all events are made, so here none of a canary is, whoever asks and whatever a channel's query says.
        if (Canary.is(account.facts().newest().getStory())) {
            return Publication.silent(with(account, account.told(), verdict), verdict.decision());
        }
        Plan plan = plan(account, verdict.decision());
        Told before = account.told();
        Events makes = new Events(account, now);
        boolean saysMore = plan.isPublic() && !plan.said().equals(before.said());
        Changes changes = new Changes(before, makes, saysMore ? channel -> true : asked);
        // What is taken away first: a reader of several channels never sees it twice.
        plan.wanted().forEach((channel, wanted) -> changes.hear(channel, wanted, Wanted.Gone.class));
        plan.wanted().forEach((channel, wanted) -> changes.hear(channel, wanted, Wanted.Stands.class));
        if (changes.states.isEmpty() && !saysMore) {
            return new Publication(with(account, before, verdict), verdict.decision(), List.of(), plan.limits());
        }
        // What only trusted channels were told under embargo changes nothing of what all were told.
        String said = plan.isPublic() ? plan.said() : before.said();
        Optional<String> reason = plan.isPublic() ? plan.reason().map(Enum::name) : before.withdrawnFor();
        Told told = before.next(said, reason, changes.states);
        if (plan.isPublic()) {
            changes.events.add(ofRevision(plan, makes, before, told));
        }
        return new Publication(with(account, told, verdict), verdict.decision(), changes.events, plan.limits());
    }

    private static LedgerEntry with(Account account, Told told, Verdict verdict) {
        return new Account(account.facts(), told, waits(verdict)).entry();
    }

    private static StoryEvent ofRevision(Plan plan, Events makes, Told before, Told told) {
        return plan.reason()
                .map(reason -> makes.withdrawn(List.copyOf(before.channels().keySet()), reason.name()))
                .orElseGet(() ->
                        makes.released(plan.standing().filter(told::standsIn).toList()));
    }

    private Plan plan(Account account, Decision decision) {
        return switch (decision) {
            case Decision.Release release -> standing(account, false);
            case Decision.Hold hold -> standing(account, true);
            case Decision.Withdraw withdraw -> Plan.gone(account, withdraw.reason());
            case Decision.NeedsPerson needs ->
                switch (needs.question()) {
                    case USABLE_AFTER_KILL -> Plan.gone(account, WithdrawalReason.KILLED);
                    case USABLE_AFTER_RECALL -> Plan.gone(account, WithdrawalReason.WITHHELD);
                    // As it stood.
                    case SAME_VERSION_OTHER_CONTENT, PARTIAL_VERSION, RECALL_WITHOUT_VERSION -> Plan.nothing();
                };
            case Decision.Superseded superseded -> Plan.nothing();
            case Decision.Duplicate duplicate -> Plan.nothing();
        };
    }

    private Plan standing(Account account, boolean held) {
        EnrichedStory story = Completion.of(account.facts());
        String content = story.getStory().getVersion() + " "
                + account.facts().newest().getStory().getContentHash() + " "
                + story.getStory().getContentHash()
                + (held ? heldBy(account.facts().last()) : "");
        SortedMap<String, Wanted> wanted = new TreeMap<>();
        Routes routes = router.apply(story);
        for (String channel : account.told().channels().keySet()) {
            // A channel that was removed keeps what it has, but for what must stand nowhere.
            if (held || routes.exists().test(channel)) {
                wanted.put(channel, new Wanted.Gone(gone(held, routes.limits().get(channel))));
            }
        }
        routes.channels().forEach((channel, policy) -> {
            if (!held || policy == EmbargoPolicy.DELIVER_MARKED) {
                Permission.Granted granted =
                        routes.limits().get(channel) instanceof Permission.Granted less ? less : new Permission.Full();
                wanted.put(channel, new Wanted.Stands(content, granted, held));
            }
        });
        Plan plan = held ? Plan.held(account, wanted) : new Plan(wanted, true, content, Optional.empty());
        return plan.limitedBy(routes.limits());
    }

    private static WithdrawalReason gone(boolean held, @Nullable Permission limit) {
        if (held) {
            return WithdrawalReason.EMBARGOED;
        }
        return limit instanceof Permission.Refused ? WithdrawalReason.RIGHTS : WithdrawalReason.NO_LONGER_MATCHES;
    }

    // A patch changes nothing but until when.
    private static String heldBy(WireStory last) {
        return last.getExtent() == Extent.PATCH ? " " + last.getContentHash() : "";
    }

    private static Waits waits(Verdict verdict) {
        return verdict.decision() instanceof Decision.Hold hold
                ? new Waits(true, hold.until(), verdict.askAgainAt())
                : new Waits(false, Optional.empty(), verdict.askAgainAt());
    }

    /// What should be.
    ///
    /// @param wanted in each channel
    /// @param isPublic whether all are told of it, on the topic of all revisions
    /// @param said what they are told
    /// @param reason why it stands nowhere, if so
    /// @param limits which channels may have less than all of it, and why
    private record Plan(
            SortedMap<String, Wanted> wanted,
            boolean isPublic,
            String said,
            Optional<WithdrawalReason> reason,
            SortedMap<String, Permission> limits) {
        Plan(SortedMap<String, Wanted> wanted, boolean isPublic, String said, Optional<WithdrawalReason> reason) {
            this(wanted, isPublic, said, reason, new TreeMap<>());
        }

        Plan limitedBy(SortedMap<String, Permission> limits) {
            return new Plan(wanted, isPublic, said, reason, limits);
        }

        static Plan nothing() {
            return new Plan(new TreeMap<>(), false, "", Optional.empty());
        }

        static Plan gone(Account account, WithdrawalReason reason) {
            SortedMap<String, Wanted> wanted = new TreeMap<>();
            account.told().channels().keySet().forEach(channel -> wanted.put(channel, new Wanted.Gone(reason)));
            return new Plan(wanted, true, reason.name(), Optional.of(reason));
        }

        Stream<String> standing() {
            return wanted.entrySet().stream()
                    .filter(entry -> entry.getValue() instanceof Wanted.Stands)
                    .map(Map.Entry::getKey);
        }

        // A story that stood for all is called back from all; one that never did is nobody's business yet.
        static Plan held(Account account, SortedMap<String, Wanted> wanted) {
            boolean stood = !account.told().said().isEmpty()
                    && account.told().withdrawnFor().isEmpty();
            return new Plan(wanted, stood, WithdrawalReason.EMBARGOED.name(), Optional.of(WithdrawalReason.EMBARGOED));
        }
    }

    /// What is told, and what each channel has been told then.
    private static final class Changes {
        private final Told before;
        private final Events makes;
        private final Predicate<String> asked;
        private final List<StoryEvent> events = new ArrayList<>();
        private final Map<String, ChannelState> states = new TreeMap<>();

        Changes(Told before, Events makes, Predicate<String> asked) {
            this.before = before;
            this.makes = makes;
            this.asked = asked;
        }

        void hear(String channel, Wanted wanted, Class<? extends Wanted> now) {
            if (!now.isInstance(wanted)
                    || !asked.test(channel)
                    || wanted.isTold(Optional.ofNullable(before.channels().get(channel)))) {
                return;
            }
            switch (wanted) {
                case Wanted.Stands stands -> {
                    events.add(makes.standing(channel, before.standsIn(channel), stands));
                    put(channel, stands.said(), stands.embargoed(), null);
                }
                case Wanted.Gone gone -> {
                    events.add(makes.withdrawnFrom(channel, gone.reason().name()));
                    put(channel, "", false, gone.reason().name());
                }
            }
        }

        private void put(String channel, String content, boolean embargoed, @Nullable String reason) {
            states.put(channel, new ChannelState(channel, before.revision() + 1, content, embargoed, reason));
        }
    }
}
