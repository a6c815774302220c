package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which of an item's components are its story. NewsML 1.2 §5.7 lets an item hold languages, forms, parts and other
/// stories side by side: docs/formats/newsml-1.md, "Which text".
final class Selection {
    private final Component root;
    private final List<Text> words = new ArrayList<>(4);
    private final Set<Component> withText = new HashSet<>();
    private final List<Text> story;
    private final Component headlined;
    private final List<Component> path;
    private final @Nullable String language;

    /// @param root the item
    /// @param wireLanguage of items that declare none
    Selection(Component root, @Nullable String wireLanguage) {
        this.root = root;
        collect(root);
        List<Text> candidates =
                words.stream().filter(text -> text.role().mayBeStory()).toList();
        candidates.forEach(text -> noteText(text.component()));
        String wanted = wanted(root, wireLanguage);
        this.language = candidates.isEmpty()
                        || candidates.stream()
                                .anyMatch(text -> speaks(text.component().language(), wanted))
                ? wanted
                : candidates.getFirst().component().language();
        this.story = inOneForm(inOneStory(ofBestRole(candidates)));
        Component nearest = story.isEmpty() ? withoutText() : story.getFirst().component();
        this.headlined = nearest.headlined();
        this.path = pathOf(nearest);
    }

    /// The texts that make the story, in their order.
    List<Text> story() {
        return story;
    }

    /// Whether there is text that is another story, or the same in another language.
    boolean leavesOut() {
        return words.stream().filter(text -> text.role().mayBeStory()).count() > story.size();
    }

    /// The component of the story's text and those around it, the nearest first, the item last.
    List<Component> path() {
        return path;
    }

    /// The words beside the text that belong to the same story.
    List<Text> beside(Role role) {
        return words.stream()
                .filter(text -> text.role() == role
                        && text.component().headlined().equals(headlined)
                        && speaks(text.component().language()))
                .toList();
    }

    /// Whether something in the component may be a story.
    boolean hasText(Component component) {
        return withText.contains(component);
    }

    /// Whether words in that language are in the story's, or do not say in which they are.
    boolean speaks(@Nullable String spoken) {
        return speaks(spoken, language);
    }

    private void collect(Component component) {
        if (!component.contents().isEmpty()) {
            Role role = component.effectiveRole();
            for (ContentItem content : component.contents()) {
                if (content.isText()) {
                    words.add(new Text(component, content, role));
                }
            }
        }
        component.components().forEach(this::collect);
    }

    private void noteText(Component component) {
        Component at = component;
        while (at != null && withText.add(at)) {
            at = at.parent();
        }
    }

    private static @Nullable String wanted(Component root, @Nullable String wireLanguage) {
        if (root.language() != null) {
            return root.language();
        }
        return root.components().stream()
                .map(Component::language)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(wireLanguage);
    }

    private List<Text> ofBestRole(List<Text> candidates) {
        List<Text> spoken = candidates.stream()
                .filter(text -> speaks(text.component().language()))
                .toList();
        Role best = Role.OTHER;
        for (Text text : spoken) {
            best = text.role().compareTo(best) < 0 ? text.role() : best;
        }
        Role chosen = best;
        return spoken.stream().filter(text -> text.role() == chosen).toList();
    }

    private static List<Text> inOneStory(List<Text> texts) {
        if (texts.isEmpty()) {
            return texts;
        }
        Component first = texts.getFirst().component().headlined();
        return texts.stream()
                .filter(text -> text.component().headlined().equals(first))
                .toList();
    }

    // One text of each list of equivalents; contents of a component in different formats are such a list, too.
    private static List<Text> inOneForm(List<Text> texts) {
        Map<Object, List<Text>> lists = new LinkedHashMap<>();
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

    private static Object listOf(Text text) {
        Component component = text.component();
        Component parent = component.parent();
        return parent != null && parent.isEquivalents() ? parent : component;
    }

    private static boolean areForms(List<Text> list) {
        Component component = list.getFirst().component();
        boolean said = component.isEquivalents() || listOf(list.getFirst()) != component;
        return said
                || list.stream()
                                .map(text -> String.valueOf(text.content().format()))
                                .distinct()
                                .count()
                        > 1;
    }

    // A kill, a headline alone, a picture: the first component that has a headline, else the item's own component.
    private Component withoutText() {
        Component found = firstHeadlined(root);
        if (found != null) {
            return found;
        }
        return root.components().isEmpty() ? root : root.components().getFirst();
    }

    private static @Nullable Component firstHeadlined(Component component) {
        if (component.hasHeadline()) {
            return component;
        }
        for (Component inner : component.components()) {
            Component found = firstHeadlined(inner);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Component> pathOf(Component nearest) {
        List<Component> path = new ArrayList<>(4);
        for (Component at = nearest; at != null; at = at.parent()) {
            path.add(at);
        }
        return path;
    }

    private static boolean speaks(@Nullable String spoken, @Nullable String wanted) {
        return spoken == null || wanted == null || primary(spoken).equals(primary(wanted));
    }

    // BCP 47 §2.1: the first subtag is the language.
    private static String primary(String tag) {
        int end = 0;
        while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
