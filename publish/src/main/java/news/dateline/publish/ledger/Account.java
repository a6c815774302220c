package news.dateline.publish.ledger;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.publish.fold.Facts;
import news.dateline.publish.fold.Kills;
import news.dateline.schemas.model.ChannelState;
import news.dateline.schemas.model.LedgerEntry;

/// One story's account: what is known of it, what was told, for what it waits. It is kept as a [LedgerEntry].
///
/// @param facts what the versions that have come say
/// @param told what the world has been told
/// @param waits for what it waits
public record Account(Facts facts, Told told, Waits waits) {
    /// The account in an entry of the store.
    public static Account of(LedgerEntry entry) {
        Facts facts = new Facts(
                entry.getNewest(),
                entry.getManagement(),
                entry.getPatch(),
                Kills.kept(entry.getKill(), entry.getKillWithoutNumber()),
                entry.getStatuses(),
                entry.getLifted());
        return new Account(
                facts,
                new Told(entry.getRevision(), entry.getSaid(), entry.getWithdrawnFor(), channels(entry)),
                new Waits(entry.getHeld(), entry.getHeldUntil(), entry.getAskAgainAt()));
    }

    /// A story of which nothing has been told.
    public static Account opened(Facts facts) {
        return new Account(facts, Told.NOTHING, Waits.FOR_NOTHING);
    }

    /// The same account with other facts.
    public Account with(Facts others) {
        return new Account(others, told, waits);
    }

    /// As it is kept, readable for the release before this one too.
    public LedgerEntry entry() {
        return new LedgerEntry(
                facts.newest(),
                facts.management().orElse(null),
                facts.patch().orElse(null),
                facts.kills().numbered().or(facts.kills()::unnumbered).orElse(null),
                facts.kills().unnumbered().orElse(null),
                facts.statuses(),
                facts.lifted().orElse(null),
                told.revision(),
                told.said(),
                List.copyOf(told.channels().values()),
                told.standing(),
                List.copyOf(told.channels().keySet()),
                told.withdrawnFor().orElse(null),
                waits.held(),
                waits.until().orElse(null),
                waits.askAgainAt().orElse(null));
    }

    // An entry of the release before this one, or one that it changed, has channels that only the two lists name.
    private static SortedMap<String, ChannelState> channels(LedgerEntry entry) {
        SortedMap<String, ChannelState> channels = new TreeMap<>();
        entry.getChannels().forEach(state -> channels.put(state.getChannel(), state));
        for (String id : entry.getEverCarriedBy()) {
            boolean stands = entry.getCarriedBy().contains(id);
            ChannelState state = channels.get(id);
            if (state == null || stands != state.getWithdrawnFor().isEmpty()) {
                String reason = stands ? null : entry.getWithdrawnFor().orElse("NO_LONGER_MATCHES");
                channels.put(id, new ChannelState(id, entry.getRevision(), "", false, reason));
            }
        }
        return channels;
    }
}
