package news.dateline.publish.rights;

/// Whether a condition holds for a channel.
enum Answer {
    /// Wherever the channel is read, and whoever reads it.
    YES,
    /// Nowhere, for nobody.
    NO,
    /// For a part of it, or nobody can say.
    OPEN;

    Answer negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case OPEN -> OPEN;
        };
    }
}
