package news.dateline.ops.canary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.schemas.Topics;

/// The topics on which a canary is seen, with what they are called in figures.
///
/// @param names by whole name of the topic; both lanes have one name
record CanaryWay(Map<String, String> names) {
    private static final String STORIES = "wire.stories";
    private static final String ENRICHED = "stories.enriched";
    private static final String DECISIONS = "stories.decisions";

    CanaryWay {
        names = Map.copyOf(names);
    }

    static CanaryWay of(Topics topics) {
        Map<String, String> names = new LinkedHashMap<>();
        topics.wireLanes().names().forEach(lane -> names.put(lane, STORIES));
        topics.enrichedLanes().names().forEach(lane -> names.put(lane, ENRICHED));
        names.put(topics.storiesDecisions().name(), DECISIONS);
        return new CanaryWay(names);
    }

    /// The names in the order of the way. Where publish says what it decided, the way ends.
    static List<String> inOrder() {
        return List.of(STORIES, ENRICHED, DECISIONS);
    }

    List<String> topics() {
        return new ArrayList<>(names.keySet());
    }
}
