package news.dateline.app.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is heard of one story: topic by topic, in order.
record History(SortedMap<String, List<String>> byTopic) {
    static History silent() {
        return new History(new TreeMap<>());
    }

    /// The same, and this on one more topic.
    History and(String topic, String... words) {
        SortedMap<String, List<String>> more = new TreeMap<>(byTopic);
        more.put(topic, List.of(words));
        return new History(more);
    }

    List<String> on(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /// What is not as it should be: lost, told twice, told but never meant, out of order.
    List<String> faultsAgainst(History wanted) {
        Set<String> topics = new TreeSet<>(byTopic.keySet());
        topics.addAll(wanted.byTopic.keySet());
        List<String> faults = new ArrayList<>();
        topics.forEach(topic -> faults(on(topic), wanted.on(topic)).forEach(fault -> faults.add(topic + ": " + fault)));
        return faults;
    }

    private static List<String> faults(List<String> heard, List<String> wanted) {
        List<String> missing = without(wanted, heard);
        List<String> tooMany = without(heard, wanted);
        List<String> faults = new ArrayList<>();
        missing.forEach(what -> faults.add("lost: " + what));
        tooMany.forEach(what -> faults.add((wanted.contains(what) ? "twice: " : "not meant: ") + what));
        if (faults.isEmpty() && !heard.equals(wanted)) {
            faults.add("out of order: " + heard);
        }
        return faults;
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }
}
