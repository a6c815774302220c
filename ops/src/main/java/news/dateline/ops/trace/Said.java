package news.dateline.ops.trace;

import org.jspecify.annotations.Nullable;

/// What a record says by itself.
///
/// @param subject what it is about
/// @param event what happened
record Said(Subject subject, Hop.Event event) {
    /// What the values of a topic say.
    interface Maker<V> {
        /// @param key the record's key
        /// @param value null for a tombstone, which only `stories.embargoes` has
        Said of(@Nullable String key, @Nullable V value);
    }
}
