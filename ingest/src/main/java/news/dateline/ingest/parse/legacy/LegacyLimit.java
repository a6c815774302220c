package news.dateline.ingest.parse.legacy;

import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;

/// What an input of a legacy wire may have at most.
public enum LegacyLimit {
    /// Messages of one input.
    MAX_MESSAGES(1_000),
    /// Bytes of a message; the longest on a real wire have a hundredth of it.
    MAX_MESSAGE_BYTES(1_048_576),
    /// Characters of a header.
    MAX_HEADER(2_000);

    private final int most;

    LegacyLimit(int most) {
        this.most = most;
    }

    /// The largest number that is still taken.
    public int most() {
        return most;
    }

    /// What becomes of something that is over it.
    public Rejected passed(long found, String position) {
        return new Rejected(Reason.LIMIT_EXCEEDED, this + ": more than " + most + ", found " + found, position);
    }
}
