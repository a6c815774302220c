package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Texts that say the same in different forms. NewsML 1.2 §5.7, `EquivalentsList`.
final class Forms {
    private Forms() {}

    /// One text of each list of equivalents, markup before plain text; contents of a component in different formats
    /// are such a list, too.
    static List<Text> one(List<Text> texts) {
        Map<Component, List<Text>> lists = new LinkedHashMap<>();
        for (Text text : texts) {
            lists.computeIfAbsent(listOf(text), list -> new ArrayList<>(2)).add(text);
        }
        List<Text> chosen = new ArrayList<>(texts.size());
        for (List<Text> list : lists.values()) {
            if (areForms(list)) {
                chosen.add(list.stream().filter(Text::isMarkup).findFirst().orElse(list.getFirst()));
            } else {
                chosen.addAll(list);
            }
        }
        return chosen;
    }

    private static Component listOf(Text text) {
        Component component = text.component();
        Component parent = component.parent();
        return parent != null && parent.isEquivalents() ? parent : component;
    }

    private static boolean areForms(List<Text> list) {
        Component component = list.getFirst().component();
        boolean said = component.isEquivalents() || !listOf(list.getFirst()).equals(component);
        return said
                || list.stream()
                                .map(text -> String.valueOf(text.content().format()))
                                .distinct()
                                .count()
                        > 1;
    }
}
