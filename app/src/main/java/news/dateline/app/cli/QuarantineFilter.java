package news.dateline.app.cli;

import java.time.Instant;
import java.util.function.Predicate;
import news.dateline.app.config.TimeSpan;
import news.dateline.schemas.model.Quarantined;
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

    @Option(names = "--since", paramLabel = "SPAN", description = "Only what came in the last 30m, 24h …")
    private @Nullable String since;

    /// Whether one is asked for.
    ///
    /// @throws BadUsageException when the span is none
    Predicate<Quarantined> asked() {
        Instant from = from();
        return one -> (reason == null || reason.equals(one.getReason()))
                && (wire == null || wire.equals(one.getWire().orElse("")))
                && (stage == null || stage.equals(one.getStage()))
                && !one.getQuarantinedAt().isBefore(from);
    }

    private Instant from() {
        try {
            return since == null ? Instant.MIN : Instant.now().minus(TimeSpan.positive(since));
        } catch (IllegalArgumentException e) {
            throw new BadUsageException("--since: '" + since + "' " + e.getMessage());
        }
    }
}
