package news.dateline.enrich.topic.train;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import news.dateline.enrich.topic.MediaTopic;

/// A story with what it is about.
///
/// @param name of its file
/// @param evidence for each topic
/// @param topics what people say it is about
record Example(String name, Map<MediaTopic, Double> evidence, Set<MediaTopic> topics) {
    Example {
        evidence = Map.copyOf(evidence);
        topics = Set.copyOf(topics);
    }

    /// @param evidence in the order of [MediaTopic]
    static Example of(String name, double[] evidence, Set<MediaTopic> topics) {
        Map<MediaTopic, Double> byTopic = new EnumMap<>(MediaTopic.class);
        for (MediaTopic topic : MediaTopic.values()) {
            byTopic.put(topic, evidence[topic.index()]);
        }
        return new Example(name, byTopic, topics);
    }

    double evidence(MediaTopic topic) {
        return evidence.getOrDefault(topic, 0.0);
    }

    boolean isAbout(MediaTopic topic) {
        return topics.contains(topic);
    }
}
