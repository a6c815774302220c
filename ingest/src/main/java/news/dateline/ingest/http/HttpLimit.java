package news.dateline.ingest.http;

/// What a push may be and take at most. How many bytes a body may have is each wire's own limit.
public enum HttpLimit {
    /// How many times as large as what was sent a body may become when it is unpacked. Text shrinks to a tenth at
    /// best, a bomb to a thousandth.
    MAX_RATIO(100),
    /// Bytes that a body may have when it is unpacked whatever its ratio is: a short line repeated is no bomb.
    RATIO_FREE_BYTES(65_536),
    /// Parts of a body of several.
    MAX_PARTS(1_000),
    /// Bytes of the headers of one part.
    MAX_PART_HEADER_BYTES(8_192),
    /// Characters of an idempotency key.
    MAX_KEY_LENGTH(255),
    /// Seconds that a signature's time may lie before or after now.
    SIGNATURE_SECONDS(300),
    /// Signatures of one push.
    MAX_SIGNATURES(8),
    /// Hours for which the answer to a push under a key is remembered.
    RECEIPT_HOURS(24),
    /// Answers that are remembered; the eldest are forgotten first.
    MAX_RECEIPTS(100_000),
    /// Characters of all answers that are remembered.
    MAX_RECEIPT_CHARACTERS(33_554_432),
    /// Minutes for which the answer to a push without a key is remembered.
    REPEAT_MINUTES(10),
    /// Answers to pushes without a key that are remembered.
    MAX_REPEATS(10_000),
    /// Pushes of one wire at the same time.
    WIRE_AT_ONCE(32),
    /// Pushes of all wires at the same time.
    ALL_AT_ONCE(128),
    /// Seconds until all of a body must be there.
    BODY_SECONDS(20);

    private final int most;

    HttpLimit(int most) {
        this.most = most;
    }

    /// The largest number that is still taken.
    public int most() {
        return most;
    }
}
