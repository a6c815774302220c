package news.dateline.schemas;

import java.util.Optional;

/// What a compacted topic says, as a stage keeps it in memory. One thread changes it.
///
/// @param <V> what the topic holds
public interface KeyedTable<V> {
    /// A record says that a key has this value now.
    ///
    /// @return why it cannot be used
    Optional<String> put(String key, V value);

    /// A tombstone: the key has no value now.
    void remove(String key);

    /// The newest record of a key cannot be read: nothing is known of it.
    void reset(String key);

    /// Told again and again, many times a second, whether or not something has changed.
    ///
    /// @param caughtUp the topic has been read to where it ended when the reading began
    void settle(boolean caughtUp);
}
