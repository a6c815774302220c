package news.dateline.ops.trace;

/// What an index says to an id.
public sealed interface Found {
    /// What it knows; the last moment may be missing.
    record Known(Trace trace) implements Found {}

    /// There is nothing of it on any topic.
    record Unknown() implements Found {}

    /// Nothing of it was read, but not all has been read yet.
    ///
    /// @param behind offsets that are not read, of those that were there at the start; negative while not known
    record NotYet(long behind) implements Found {}
}
