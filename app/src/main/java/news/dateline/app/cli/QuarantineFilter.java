package news.dateline.app.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import news.dateline.app.config.TimeSpan;
import news.dateline.ops.quarantine.QuarantineQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which of all that waits somebody asks for.
final class QuarantineFilter {
    @Option(names = "--reason", paramLabel = "CODE", description = "Only with this reason.")
    private @Nullable String reason;

    @Option(names = "--wire", paramLabel = "ID", description = "Only of this wire.")
    private @Nullable String wire;

    @Option(names = "--stage", paramLabel = "NAME", description = "Only from this stage.")
    private @Nullable String stage;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description =
                    "Only of this trace, or at this position (wire.quarantine-0-17); several of them may be given.")
    private Set<String> ids = Set.of();

    @Option(names = "--since", paramLabel = "SPAN", description = "Only what came in the last 30m, 24h …")
    private @Nullable String since;

    /// What is asked for.
    ///
    /// @throws BadUsageException when the span is none
    QuarantineQuery asked() {
        return new QuarantineQuery(
                Optional.ofNullable(stage), Optional.ofNullable(reason), Optional.ofNullable(wire), from(), ids);
    }

    private Instant from() {
        try {
            return since == null ? Instant.MIN : Instant.now().minus(TimeSpan.positive(since));
        } catch (IllegalArgumentException e) {
            throw new BadUsageException("--since: '" + since + "' " + e.getMessage());
        }
    }
}
