package news.dateline.ingest.http;

/// What a push may be and take at most. How many bytes a body may have is each wire's own limit.
public enum HttpLimit {
    /// How many times as large as what was sent a body may become when it is unpacked. Text shrinks to a tenth at best,
    /// a bomb to a thousandth.
    MAX_RATIO(100),
    /// Bytes that a body may have when it is unpacked whatever its ratio is: a short line repeated is no bomb.
    RATIO_FREE_BYTES(65_536),
    /// Parts of a body of several.
    MAX_PARTS(1_000),
    /// Bytes of the headers of one part.
    MAX_PART_HEADER_BYTES(8_192),
    /// Bytes of a body that is too large which are read and thrown away, so that the wire hears why and not that the
    /// connection broke.
    MAX_DRAIN_BYTES(67_108_864);

    private final int most;

    HttpLimit(int most) {
        this.most = most;
    }

    /// The largest number that is still taken.
    public int most() {
        return most;
    }
}
