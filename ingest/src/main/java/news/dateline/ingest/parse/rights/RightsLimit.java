package news.dateline.ingest.parse.rights;

/// What terms for machines may have at most. Over a limit they are not understood, and the story is kept.
public enum RightsLimit {
    /// Characters of an expression that is written as text.
    MAX_RIGHTS_CHARACTERS(65_536),
    /// Elements of a policy in XML.
    MAX_RIGHTS_ELEMENTS(5_000),
    /// Permissions and prohibitions of a policy, each action counting.
    MAX_RIGHTS_RULES(100),
    /// Values of one comparison: all countries of the world fit in.
    MAX_RIGHTS_VALUES(400),
    /// Characters of all values of a policy.
    MAX_RIGHTS_COMPARED(65_536);

    private final int most;

    RightsLimit(int most) {
        this.most = most;
    }

    /// The limit, allowed itself.
    public int most() {
        return most;
    }

    boolean isPassedBy(long count) {
        return count > most;
    }
}
