package news.dateline.ingest.http;

import java.util.Optional;
import news.dateline.http.Problem;
import news.dateline.ingest.parse.ParseOutcome;

/// What was refused, as its wire is told.
public final class RefusedProblem {
    private RefusedProblem() {}

    /// The problem of what was refused.
    ///
    /// @param trace the trace under which the bytes are kept
    public static Problem of(int status, String title, ParseOutcome.Rejected rejected, String trace) {
        return new Problem(
                status,
                rejected.reason().name(),
                title,
                rejected.detail(),
                Optional.of(rejected.position()),
                Optional.of(trace));
    }
}
