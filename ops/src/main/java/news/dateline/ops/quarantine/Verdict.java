package news.dateline.ops.quarantine;

/// Which way a record could go out of quarantine.
sealed interface Verdict {
    /// Through today's parsers.
    record ReadAgain() implements Verdict {}

    /// To the topic that it came from, byte for byte.
    ///
    /// @param to where it was
    record SendBack(RecordPosition to) implements Verdict {}

    /// None.
    ///
    /// @param why not
    record Stays(ReplayOutcome why) implements Verdict {}
}
