package news.dateline.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.FoundTopic;

/// Finds the first-level topics of an English story by its words. Linear in its length; safe to share between threads.
public final class TopicTagger {
    /// The least confidence with which a topic is named.
    public static final double LEAST = 0.3;

    private static final double HUNDREDTHS = 100;

    private final TopicEvidence evidence;
    private final Calibration calibration;

    /// @param evidence of words and kinds
    /// @param calibration from evidence to confidence
    public TopicTagger(TopicEvidence evidence, Calibration calibration) {
        this.evidence = evidence;
        this.calibration = calibration;
    }

    /// With the words and the calibration that come with Dateline.
    public static TopicTagger standard() {
        return new TopicTagger(new TopicEvidence(), Calibration.standard());
    }

    /// The topics, likeliest first.
    ///
    /// @param entities what the text names
    public List<FoundTopic> tag(StoryText text, List<FoundEntity> entities) {
        double[] topics = evidence.of(text, entities);
        List<FoundTopic> found = new ArrayList<>();
        for (int i = 0; i < topics.length; i++) {
            MediaTopic topic = MediaTopic.at(i);
            double confidence = Math.round(calibration.confidence(topic, topics[i]) * HUNDREDTHS) / HUNDREDTHS;
            if (topics[i] > 0 && confidence >= LEAST) {
                found.add(of(topic, confidence, false));
            }
        }
        found.sort(Comparator.comparingDouble((FoundTopic topic) -> -topic.getConfidence()));
        return found;
    }

    static FoundTopic of(MediaTopic topic, double confidence, boolean declared) {
        return new FoundTopic("medtop:" + topic.code(), MediaTopics.standard().name(topic), confidence, declared);
    }
}
