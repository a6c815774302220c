package news.dateline.schemas;

import org.apache.kafka.common.serialization.Serde;

/// One topic: what it is called, what it holds, how it is kept and who writes it.
///
/// @param name the whole name, prefix included
/// @param key serde of the key
/// @param value serde of the value
/// @param keeping partitions, clean-up and retention
/// @param meaning what the key and the value are and who writes them, for people
/// @param <V> the value
public record Topic<V>(String name, Serde<String> key, Serde<V> value, Keeping keeping, Meaning meaning) {

    /// What a topic is for, in words.
    ///
    /// @param key what the key is
    /// @param value what the value is
    /// @param writtenBy the only stage that writes it
    public record Meaning(String key, String value, String writtenBy) {}
}
