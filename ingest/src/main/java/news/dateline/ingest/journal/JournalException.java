package news.dateline.ingest.journal;

/// An entry is not known to be durable.
public final class JournalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /// Why it is not.
    public enum Fault {
        /// Not all acknowledgements came in time: the wire must send again.
        NOT_ACKNOWLEDGED,
        /// A record of it is larger than a topic takes: sending again is of no use.
        TOO_LARGE
    }

    /// @param fault why
    /// @param message what was being written
    /// @param cause what Kafka said
    public JournalException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /// Why it is not.
    public Fault fault() {
        return fault;
    }
}
