package news.dateline.ops.lag;

import java.util.List;

/// A stage as Kafka sees it: a group of consumers that commits how far it has come.
///
/// @param stage the name for people: `enrich`, `publish`
/// @param group the consumer group, for Kafka Streams the application id
/// @param topics what the stage reads, whole names
public record StageGroup(String stage, String group, List<String> topics) {
    public StageGroup {
        topics = List.copyOf(topics);
    }
}
