package news.dateline.ingest.journal;

import java.util.BitSet;

/// An entry is not known to be durable.
public final class JournalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final BitSet tooLarge;

    /// Why it is not.
    public enum Fault {
        /// Not all acknowledgements came in time: the wire must send again.
        NOT_ACKNOWLEDGED,
        /// A record of it is larger than a topic takes, or all together are more than may come of one input. Sending
        /// again is of no use.
        TOO_LARGE,
        /// Stories of it are larger than any stage may meet. Nothing of it was sent; the rest of it can be.
        STORIES_TOO_LARGE
    }

    /// @param fault why
    /// @param message what was being written
    /// @param cause what Kafka said
    public JournalException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
        this.tooLarge = new BitSet();
    }

    private JournalException(Fault fault, String message, BitSet tooLarge) {
        super(message);
        this.fault = fault;
        this.tooLarge = tooLarge;
    }

    /// All records together are too large.
    ///
    /// @param most how many bytes they may have
    static JournalException tooLarge(int most) {
        return new JournalException(
                Fault.TOO_LARGE, "All records together have more than " + most + " bytes", new BitSet());
    }

    /// Some stories are too large.
    ///
    /// @param which their places among the entry's stories, at least one
    static JournalException storiesTooLarge(BitSet which) {
        return new JournalException(Fault.STORIES_TOO_LARGE, "Stories are too large, at " + which, which);
    }

    /// Why it is not.
    public Fault fault() {
        return fault;
    }

    /// Whether the story at this place among the entry's is too large.
    public boolean isTooLarge(int story) {
        return tooLarge.get(story);
    }
}
