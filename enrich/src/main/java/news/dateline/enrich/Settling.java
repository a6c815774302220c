package news.dateline.enrich;

/// When changes that come one after another are worth being taken over together: after a moment without one, or when
/// the first has waited long enough.
final class Settling {
    private static final long QUIET = 500_000_000;
    private static final long LONG_ENOUGH = 2_000_000_000;

    private boolean pending;
    private long first;
    private long last;

    /// Something changed.
    ///
    /// @param now nanoseconds of any clock that only goes forward
    void changed(long now) {
        first = pending ? first : now;
        last = now;
        pending = true;
    }

    /// All changes are taken over.
    void published() {
        pending = false;
    }

    /// Whether there are changes.
    boolean isPending() {
        return pending;
    }

    /// Whether it is time to take them over.
    boolean isDue(long now) {
        return pending && (now - last >= QUIET || now - first >= LONG_ENOUGH);
    }
}
