package news.dateline.ops.quarantine;

/// What becomes of a record that is to be replayed. The names are written to `ops.audit`: they may be added to, not
/// changed.
public enum ReplayOutcome {
    /// It is on the topic again from which a stage could not use it.
    SENT_BACK(Kind.GONE, "back on the topic that it came from"),
    /// Today's parsers can read all of it.
    READ(Kind.GONE, "read by today's parsers"),
    /// Today's parsers can read some of it.
    READ_IN_PART(Kind.BACK, "read in part; the rest is in quarantine again"),
    /// Today's parsers can read nothing of it.
    REFUSED_AGAIN(Kind.BACK, "refused by today's parsers too; in quarantine again"),
    /// It is in quarantine more than once, and has been replayed: an input with each of its items, a record with each
    /// stage that reads its topic.
    COVERED(Kind.GONE, "replayed with another record in quarantine of the same input or record"),
    /// Somebody must decide first.
    NEEDS_PERSON(Kind.STAYS, "a person must settle it: dateline release, or a newer version from the wire"),
    /// It has been replayed three times and came back each time.
    TOO_OFTEN(Kind.STAYS, "replayed three times already"),
    /// Not all that came was kept.
    INCOMPLETE(Kind.STAYS, "not all of its bytes were kept with it"),
    /// The configuration has no such wire any more.
    WIRE_UNKNOWN(Kind.STAYS, "its wire is not in the configuration"),
    /// What was wrong was how it was pushed, which its bytes do not say.
    PUSH_AGAIN(Kind.STAYS, "it was pushed wrongly: the wire must push it anew"),
    /// Where it came from is not known, or is no topic that a stage reads.
    NO_WAY_BACK(Kind.STAYS, "it is not known where it came from, or no stage reads there"),
    /// What is in quarantine is itself no record of quarantine.
    UNREADABLE(Kind.STAYS, "the record in quarantine cannot be read itself");

    private enum Kind {
        GONE,
        BACK,
        STAYS
    }

    private final Kind kind;
    private final String words;

    ReplayOutcome(Kind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    /// Whether the record waits no more.
    public boolean settles() {
        return kind != Kind.STAYS;
    }

    /// Whether nothing of it is left in quarantine.
    public boolean isWell() {
        return kind == Kind.GONE;
    }

    /// The same for a person.
    public String words() {
        return words;
    }
}
