package news.dateline.ops.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was decided about a version, last.
///
/// @param became the decision
/// @param at when, in milliseconds of the epoch
/// @param until HELD: when it may go, in milliseconds of the epoch; null while its embargo has no end
/// @param supersededBy SUPERSEDED: the newer version
/// @param revision PUBLISHED, WITHDRAWN: our count of the story's states
/// @param channels PUBLISHED, WITHDRAWN: the channels that were told
/// @param reason WITHDRAWN, NEEDS_PERSON, QUARANTINED: why
public record Outcome(
        Became became,
        long at,
        @Nullable Long until,
        @Nullable Long supersededBy,
        @Nullable Long revision,
        List<String> channels,
        @Nullable String reason) {
    /// Copies the channels.
    public Outcome {
        channels = List.copyOf(channels);
    }

    static Outcome held(long at, @Nullable Long until) {
        return new Outcome(Became.HELD, at, until, null, null, List.of(), null);
    }

    static Outcome superseded(long at, @Nullable Long by) {
        return new Outcome(Became.SUPERSEDED, at, null, by, null, List.of(), null);
    }

    static Outcome duplicate(long at) {
        return new Outcome(Became.DUPLICATE, at, null, null, null, List.of(), null);
    }

    static Outcome waiting(Became became, long at, @Nullable String reason) {
        return new Outcome(became, at, null, null, null, List.of(), reason);
    }

    // An embargo that calls a story back makes an event and a decision at the same time, which come by two topics: that
    // it waits says more than that it was taken back.
    boolean yieldsTo(Outcome other) {
        return other.at > at || (other.at == at && !waits());
    }

    private boolean waits() {
        return became == Became.HELD || became == Became.NEEDS_PERSON;
    }
}
