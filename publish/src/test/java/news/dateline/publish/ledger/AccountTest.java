package news.dateline.publish.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.publish.Stories;
import news.dateline.publish.fold.Facts;
import news.dateline.schemas.model.ChannelState;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.PubStatus;
import org.junit.jupiter.api.Test;

class AccountTest {
    @Test
    void isTheSameAfterItWasKept() {
        Account account = Account.opened(Facts.first(Stories.usable(1)));

        assertThat(Account.of(account.entry())).isEqualTo(account);
    }

    @Test
    void knowsBothKindsOfKillsAfterTheyWereKept() {
        EnrichedStory unnumbered = Stories.killWithoutNumber(Stories.NOON, "kill");
        Facts facts = Facts.first(Stories.usable(1));

        Account one = Account.opened(facts.with(unnumbered));
        Account both = Account.opened(facts.with(unnumbered).with(Stories.with(2, PubStatus.CANCELED)));

        assertThat(Account.of(one.entry())).isEqualTo(one);
        assertThat(Account.of(both.entry())).isEqualTo(both);
    }

    @Test
    void tellsTheReleaseBeforeOfAKillAndKnowsTheOneThatItKept() {
        Account account =
                Account.opened(Facts.first(Stories.usable(1)).with(Stories.killWithoutNumber(Stories.NOON, "kill")));
        LedgerEntry kept = account.entry();

        assertThat(kept.getKill()).isPresent();
        assertThat(Account.of(
                        LedgerEntry.newBuilder(kept).setKillWithoutNumber(null).build()))
                .isEqualTo(account);
    }

    @Test
    void knowsTheChannelsOfAnEntryOfTheReleaseBefore() {
        LedgerEntry.Builder old = builder();
        old.setCarriedBy(List.of("all"));
        old.setEverCarriedBy(List.of("all", "europe"));
        old.setRevision(3L);

        Told told = Account.of(old.build()).told();

        assertThat(told.standing()).containsExactly("all");
        assertThat(told.channels().values())
                .containsExactly(
                        new ChannelState("all", 3L, "", false, null),
                        new ChannelState("europe", 3L, "", false, "NO_LONGER_MATCHES"));
    }

    @Test
    void believesTheReleaseBeforeWhereItHasChangedAnEntry() {
        LedgerEntry.Builder old = builder();
        old.setChannels(List.of(new ChannelState("all", 1L, "1 hash", false, null)));
        old.setCarriedBy(List.of());
        old.setEverCarriedBy(List.of("all"));
        old.setWithdrawnFor("KILLED");
        old.setRevision(2L);

        assertThat(Account.of(old.build()).told().channels().get("all"))
                .isEqualTo(new ChannelState("all", 2L, "", false, "KILLED"));
    }

    @Test
    void tellsTheReleaseBeforeWhereAStoryStands() {
        LedgerEntry.Builder entry = builder();
        entry.setChannels(List.of(
                new ChannelState("all", 2L, "1 hash", false, null),
                new ChannelState("europe", 1L, "", false, "NO_LONGER_MATCHES")));
        entry.setCarriedBy(List.of("all"));
        entry.setEverCarriedBy(List.of("all", "europe"));

        LedgerEntry kept = entry.build();
        assertThat(Account.of(kept).entry()).isEqualTo(kept);
    }

    private static LedgerEntry.Builder builder() {
        return LedgerEntry.newBuilder(
                Account.opened(Facts.first(Stories.usable(1))).entry());
    }
}
