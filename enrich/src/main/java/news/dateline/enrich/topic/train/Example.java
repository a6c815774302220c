package news.dateline.enrich.topic.train;

import java.util.EnumSet;
import java.util.Set;
import news.dateline.enrich.topic.MediaTopic;

/// A story with what it is about.
///
/// @param name of its file
/// @param evidence for each topic, in the order of [MediaTopic]
/// @param topics what people say it is about
record Example(String name, double[] evidence, Set<MediaTopic> topics) {
    Example {
        evidence = evidence.clone();
        topics = topics.isEmpty() ? EnumSet.noneOf(MediaTopic.class) : EnumSet.copyOf(topics);
    }

    double evidence(MediaTopic topic) {
        return evidence[topic.ordinal()];
    }

    boolean isAbout(MediaTopic topic) {
        return topics.contains(topic);
    }
}
