package news.dateline.enrich.topic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.enrich.Enrichments;
import news.dateline.enrich.Supplement;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.FoundTopic;
import news.dateline.schemas.model.WireStory;

/// Puts the topics that a wire declared before those that the words tell. Where the wire declared any, the words only
/// add what they are very sure of; in another language than English they add nothing.
public final class DeclaredTopics implements Supplement {
    private static final double VERY_SURE = 0.85;

    @Override
    public Enrichment add(WireStory story, Enrichment enrichment) {
        Map<String, FoundTopic> topics = new LinkedHashMap<>();
        Set<MediaTopic> declared = EnumSet.noneOf(MediaTopic.class);
        for (ConceptRef subject : story.getSubjects()) {
            DeclaredTopic.of(subject, story.getFormat()).ifPresent(topic -> {
                if (topic.top() != null) {
                    declared.add(topic.top());
                }
                if (topic.qcode() != null && !isTop(topic)) {
                    topics.putIfAbsent(topic.qcode(), new FoundTopic(topic.qcode(), topic.name(), 1.0, true));
                }
            });
        }
        List<FoundTopic> all = new ArrayList<>(declared.size() + topics.size());
        declared.forEach(top -> all.add(TopicTagger.of(top, 1, true)));
        all.addAll(topics.values());
        double least = declared.isEmpty() ? 0 : VERY_SURE;
        if (isEnglish(story)) {
            enrichment.getTopics().stream()
                    .filter(topic -> topic.getConfidence() >= least)
                    .filter(topic ->
                            declared.stream().noneMatch(top -> topic.getQcode().endsWith(top.code())))
                    .forEach(all::add);
        }
        return Enrichments.withTopics(enrichment, all);
    }

    // `subj:11000000` and `medtop:11000000` are the same topic.
    private static boolean isTop(DeclaredTopic topic) {
        return topic.top() != null
                && topic.qcode() != null
                && topic.qcode().endsWith(topic.top().code());
    }

    private static boolean isEnglish(WireStory story) {
        List<String> languages = story.getLanguages();
        return languages.isEmpty()
                || languages.stream()
                        .map(language -> language.toLowerCase(Locale.ROOT))
                        .anyMatch(language ->
                                language.equals("en") || language.startsWith("en-") || language.startsWith("en_"));
    }
}
