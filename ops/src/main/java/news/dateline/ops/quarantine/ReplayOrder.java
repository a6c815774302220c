package news.dateline.ops.quarantine;

/// An order to replay.
///
/// @param query what of all that waits
/// @param by who orders it; kept on `ops.audit`
/// @param maxPerSecond how many records a second at most
/// @param dryRun only say what would become of each
public record ReplayOrder(QuarantineQuery query, String by, int maxPerSecond, boolean dryRun) {
    /// The rate where none is asked for: a stage works off as many beside its wires.
    public static final int USUAL_RATE = 100;

    public ReplayOrder {
        if (maxPerSecond < 1) {
            throw new IllegalArgumentException("A rate of " + maxPerSecond + " a second must be positive");
        }
        if (by.isBlank()) {
            throw new IllegalArgumentException("Who orders a replay must have a name");
        }
    }
}
