package news.dateline.ingest;

import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;

/// What a wire is told about its input.
public sealed interface Receipt {
    /// The trace that the input started.
    String traceId();

    /// All that could be used is durable, and so is what could not.
    ///
    /// @param outcomes one for each item; at least one is a story or vocabulary
    record Accepted(String traceId, List<ParseOutcome> outcomes) implements Receipt {
        public Accepted {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// Nothing in it can be used; the bytes wait in quarantine.
    ///
    /// @param rejections why, one for each item
    record Refused(String traceId, List<ParseOutcome.Rejected> rejections) implements Receipt {
        public Refused {
            rejections = List.copyOf(rejections);
        }
    }

    /// It is not known to be durable: the wire must send again.
    record TryAgain(String traceId) implements Receipt {}
}
