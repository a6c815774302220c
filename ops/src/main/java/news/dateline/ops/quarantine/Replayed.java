package news.dateline.ops.quarantine;

/// What became of one record, or would become of it.
///
/// @param at where in quarantine it is
/// @param record what it is
/// @param outcome what became of it
/// @param detail to where it went, or what is wrong with it, for a person; may be empty
public record Replayed(RecordPosition at, Kind record, ReplayOutcome outcome, String detail) {
    private static final String UNKNOWN = "-";

    /// What is known of a record without its bytes.
    ///
    /// @param traceId the trace that it is of
    /// @param stage that could not use it
    /// @param reason why not
    public record Kind(String traceId, String stage, String reason) {
        static Kind of(Waiting waiting) {
            return new Kind(
                    waiting.record().getTraceId(),
                    waiting.record().getStage(),
                    waiting.record().getReason());
        }

        static Kind unknown() {
            return new Kind(UNKNOWN, UNKNOWN, UNKNOWN);
        }
    }
}
