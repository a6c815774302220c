package news.dateline.ingest.journal;

/// An entry is not known to be durable: the wire must send again.
public final class JournalException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message what was being written
    /// @param cause what Kafka said
    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
