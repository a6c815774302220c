package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Lines for readers and editors. NewsML 1.2 §5.10. Where a component and those around it have the same kind of line,
/// the nearest to the text counts.
final class NewsLines {
    static final String HEADLINE = "HeadLine";
    static final String SUB_HEADLINE = "SubHeadLine";

    private final Item item;
    private final List<Element> levels = new ArrayList<>(4);

    /// @param path the nearest first
    NewsLines(Item item, List<Component> path) {
        this.item = item;
        for (Component component : path) {
            Element lines = component.newsLines();
            if (lines != null) {
                lines.markRead();
                levels.add(lines);
            }
        }
    }

    /// Whether there is a headline with words.
    static boolean saysHeadline(Element lines) {
        for (Element line : lines.elements()) {
            if (is(line, HEADLINE) && !line.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /// Headlines, those in the story's language first, and below them sub-headlines, told apart by their role.
    List<LocalizedText> headlines(Selection selection) {
        List<LocalizedText> headlines = new ArrayList<>(Words.lines(nearest(HEADLINE)));
        headlines.sort(Comparator.comparing(
                line -> !selection.speaks(line.getLanguage().orElse(null))));
        for (LocalizedText line : Words.lines(nearest(SUB_HEADLINE))) {
            headlines.add(new LocalizedText(
                    line.getText(), SUB_HEADLINE, line.getLanguage().orElse(null)));
        }
        return headlines;
    }

    /// All lines of that kind.
    List<String> all(String name) {
        return Words.plain(nearest(name));
    }

    /// The first line of that kind.
    @Nullable
    String first(String name) {
        List<Element> lines = nearest(name);
        return lines.isEmpty() ? null : Words.line(lines.getFirst());
    }

    /// Lines of the providers' own kinds that are for editors.
    List<String> editors() {
        List<String> notes = new ArrayList<>(1);
        for (Element level : levels) {
            for (Element line : level.elements()) {
                Element type = is(line, "NewsLine") ? Children.peek(line, "NewsLineType") : null;
                if (type != null && isForEditors(type.peek("FormalName"))) {
                    line.markRead();
                    type.markRead();
                    type.attribute("FormalName");
                    notes.addAll(Words.plain(Children.all(line, "NewsLineText")));
                }
            }
        }
        return notes;
    }

    // NewsML 1.2 names no types; agencies say AdvisoryLine, EditorialNote, EdNote.
    private static boolean isForEditors(@Nullable String type) {
        String name = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return name.startsWith("advis") || name.startsWith("ednote") || name.startsWith("editor");
    }

    private List<Element> nearest(String name) {
        for (Element level : levels) {
            List<Element> found = lines(level, name);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Element> lines(Element level, String name) {
        List<Element> found = new ArrayList<>(2);
        for (Element line : level.elements()) {
            if (is(line, name) && !line.isBlank()) {
                if (!line.name().equals(name)) {
                    item.notes().repair(Leniency.ELEMENT_NAME_FORM, line.name());
                }
                found.add(line);
            }
        }
        return found;
    }

    private static boolean is(Element line, String name) {
        return line.name().equalsIgnoreCase(name);
    }
}
