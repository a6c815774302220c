package news.dateline.publish.fold;

import news.dateline.publish.fold.Decision.Question;

/// What the coming of one version means, before anybody asks what may stand.
public sealed interface Heard {
    /// It counts: what is known of the story has changed.
    record News() implements Heard {}

    /// The same version with the same content has come before.
    record Repeat() implements Heard {}

    /// A newer version is known.
    ///
    /// @param than the newer version
    record Older(long than) implements Heard {}

    /// Something about it only a person can settle.
    ///
    /// @param question what
    record Unclear(Question question) implements Heard {}
}
