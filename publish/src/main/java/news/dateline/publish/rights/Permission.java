package news.dateline.publish.rights;

/// What a channel may have of a story.
public sealed interface Permission {
    /// All of it.
    record Full() implements Permission {}

    /// The story without its pictures.
    ///
    /// @param reason why, for editors
    record TextOnly(String reason) implements Permission {}

    /// Nothing.
    ///
    /// @param reason why, for editors
    record Refused(String reason) implements Permission {}
}
