package news.dateline.app.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a reader of all topics heard of each story.
record Heard(Map<String, History> byStory) {
    Heard() {
        this(new TreeMap<>());
    }

    void add(String story, String topic, String what) {
        byStory.computeIfAbsent(story, id -> History.silent())
                .byTopic()
                .computeIfAbsent(topic, name -> new ArrayList<>())
                .add(what);
    }

    /// What is not as it should be. Of a story with several right histories all topics must tell the same one; told
    /// are the faults against the nearest.
    ///
    /// @param wanted the right histories of each story; any other story is a stranger
    List<String> faultsAgainst(Map<String, List<History>> wanted) {
        Stream<String> stories = Stream.concat(wanted.keySet().stream(), byStory.keySet().stream())
                .distinct()
                .sorted();
        return stories.flatMap(story -> faults(story, wanted.getOrDefault(story, List.of(History.silent()))).stream()
                        .map(fault -> story + ", " + fault))
                .toList();
    }

    private List<String> faults(String story, List<History> right) {
        History heard = byStory.getOrDefault(story, History.silent());
        return right.stream()
                .map(heard::faultsAgainst)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }
}
