package news.dateline.ingest.drop;

import news.dateline.ingest.drop.Entry.State;
import org.jspecify.annotations.Nullable;

/// A claim and how far it has come. Only the thread of its drop touches it.
final class Work {
    private final Claim claim;
    private @Nullable Step decided;
    private @Nullable State changed;
    private long notBefore;
    private int failures;

    Work(Claim claim) {
        this.claim = claim;
    }

    Claim claim() {
        return claim;
    }

    /// What was decided: nothing yet, or a move that must still be made and must not be decided again.
    @Nullable
    Step decided() {
        return decided;
    }

    void decide(Step step) {
        decided = step;
    }

    /// Leaves the file alone for a while.
    ///
    /// @param state what it was like
    /// @param until in nanoseconds
    void setAside(State state, long until) {
        changed = state;
        notBefore = until;
    }

    /// Whether it may be looked at again.
    boolean isDue(long nanos) {
        return nanos - notBefore >= 0;
    }

    /// Whether the file is as it was when it was set aside, if it was.
    boolean isSettled(State state) {
        return changed == null || changed.equals(state);
    }

    /// How often reading has failed, this time included.
    int countFailure() {
        return ++failures;
    }
}
