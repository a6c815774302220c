package news.dateline.http;

/// What a request to any port may take at most.
public enum PortLimit {
    /// Seconds until all headers of a request must be there, counted from its first byte.
    HEADER_SECONDS(20),
    /// Seconds in which nothing comes and goes until a connection is closed.
    IDLE_SECONDS(25),
    /// Bytes of a body that is too large, or not wanted, which are read and thrown away: so the client hears why, and
    /// not that the connection broke.
    MAX_DRAIN_BYTES(67_108_864);

    private final int most;

    PortLimit(int most) {
        this.most = most;
    }

    /// The largest number that is still taken.
    public int most() {
        return most;
    }
}
