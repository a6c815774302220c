package news.dateline.ops.http;

/// What a caller may do.
public enum Role {
    /// See everything.
    READ,
    /// See everything and act: replay, release.
    OPERATE;

    /// Whether who has this role may do what takes the other.
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
