package news.dateline.ingest.drop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import news.dateline.ingest.drop.Entry.State;

/// What is to be done with a claimed file.
sealed interface Step {
    /// It is in the journal: it belongs into `done`.
    record ToDone() implements Step {}

    /// Nothing in it can be used, and it is in quarantine: it belongs into `error`.
    ///
    /// @param problem what stands beside it
    record ToError(ObjectNode problem) implements Step {}

    /// It is not known to be durable: it is tried again, and everything after it waits.
    record TryAgain() implements Step {}

    /// It is still being written: it is looked at later, and nothing waits for it.
    ///
    /// @param state as it was last
    record SetAside(State state) implements Step {}

    /// It is not there any more.
    record Forget() implements Step {}
}
