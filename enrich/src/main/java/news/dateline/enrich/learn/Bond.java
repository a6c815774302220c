package news.dateline.enrich.learn;

/// How a token hangs together with its neighbours.
enum Bond {
    /// Nothing is sure.
    FREE,
    /// No name can go on behind it.
    LAST,
    /// A known name begins here and goes on.
    GOES_ON,
    /// It is amid a known name.
    AMID,
    /// A known name ends here.
    ENDS,
    /// A known name ends here, and no other can go on.
    ENDS_LAST;

    static Bond of(boolean bound, boolean binds, boolean last) {
        if (binds) {
            return bound ? AMID : GOES_ON;
        }
        if (last) {
            return bound ? ENDS_LAST : LAST;
        }
        return bound ? ENDS : FREE;
    }

    boolean isLast() {
        return this == LAST || this == ENDS_LAST;
    }

    /// Whether it is in one name with the next token, or both are in none.
    boolean goesOn() {
        return this == GOES_ON || this == AMID;
    }

    /// Whether it is in one name with the token before, or both are in none.
    boolean goesOnFrom() {
        return this == AMID || this == ENDS || this == ENDS_LAST;
    }
}
