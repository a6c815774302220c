package news.dateline.publish.route;

import org.apache.lucene.util.BytesRef;

/// What wakes a channel's query, so that it is held against a story.
sealed interface Waker {
    /// A word that the story has.
    record Word(Asked.Word word) implements Waker {}

    /// A word of the story that begins so.
    record Beginning(String field, BytesRef text) implements Waker {}

    /// Any story.
    record Anything() implements Waker {}
}
