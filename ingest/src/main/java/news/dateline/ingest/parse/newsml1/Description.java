package news.dateline.ingest.parse.newsml1;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.ConceptRef;
import org.jspecify.annotations.Nullable;

/// What it is about. NewsML 1.2, DescriptiveMetadata. What a component says holds for all that stands in it, so all
/// levels count.
final class Description {
    private final Item item;
    private final Set<String> languages = new LinkedHashSet<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Concepts genres = new Concepts();
    private final Concepts subjects = new Concepts();
    private final Concepts located = new Concepts();
    private @Nullable Instant datelineDate;

    /// @param path the nearest first
    Description(Item item, List<Component> path) {
        this.item = item;
        for (Component component : path.reversed()) {
            Element descriptive = component.descriptive();
            if (descriptive != null) {
                descriptive.markRead();
                read(descriptive);
            }
        }
    }

    List<String> languages() {
        return List.copyOf(languages);
    }

    Set<String> keywords() {
        return keywords;
    }

    List<ConceptRef> genres() {
        return genres.all();
    }

    /// What and where it is about.
    List<ConceptRef> subjects() {
        return subjects.all();
    }

    /// Where it was made.
    List<ConceptRef> located() {
        return located.all();
    }

    /// The time of the dateline.
    @Nullable
    Instant datelineDate() {
        return datelineDate;
    }

    private void read(Element descriptive) {
        for (Element element : descriptive.elements()) {
            switch (element.name()) {
                case "Language" -> add(element, languages);
                case "Genre" -> genre(element);
                case "SubjectCode" -> subjectCode(element);
                case "Location" -> location(element);
                case "TopicOccurrence" -> topic(element);
                case "DateLineDate" -> datelineDate(element);
                case "Property" -> property(element);
                default -> {}
            }
        }
    }

    private void add(Element element, Set<String> names) {
        element.markRead();
        String name = item.formalName(element);
        if (name != null) {
            names.add(name);
        }
    }

    private void genre(Element element) {
        element.markRead();
        String name = item.formalName(element);
        if (name != null) {
            genres.add(Concepts.literal(name));
        }
    }

    // NewsML 1.2, SubjectCode: it goes from Subject to SubjectDetail; each is a code of its own.
    private void subjectCode(Element element) {
        element.markRead();
        for (Element part : element.elements()) {
            if (part.name().startsWith("Subject")) {
                part.markRead();
                String name = item.formalName(part);
                if (name != null) {
                    subjects.add(Concepts.subject(name));
                }
            }
        }
    }

    // Where it is from is one thing, where it is about another; without a word it is about the place.
    private void location(Element element) {
        List<Element> properties = new ArrayList<>(4);
        for (Element child : element.elements()) {
            if (Place.isPart(child)) {
                properties.add(child);
            }
        }
        element.markRead();
        boolean origin = "Origin".equalsIgnoreCase(element.peek("HowPresent"));
        if (origin) {
            element.attribute("HowPresent");
        }
        Place.of(properties).ifPresent(origin ? located::add : subjects::add);
    }

    private void topic(Element element) {
        String pointer = element.peek("Topic");
        if (pointer != null) {
            item.topics().at(pointer.strip()).ifPresent(topic -> {
                element.markRead();
                element.attribute("Topic");
                subjects.add(topic);
            });
        }
    }

    private void datelineDate(Element element) {
        element.markRead();
        datelineDate = ItemTimes.read(item.times(), element, "contentCreated");
    }

    private void property(Element element) {
        String value = element.peek("Value");
        if ("Keyword".equals(element.peek("FormalName")) && value != null && !value.isBlank()) {
            element.markRead();
            element.attribute("FormalName");
            element.attribute("Value");
            keywords.add(value.strip());
        }
    }
}
