package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.ConceptRef;

/// Who wrote a story, from wherever a feed says it; each person once.
final class People {
    private final List<Person> persons = new ArrayList<>();

    /// Those of an item of RSS: Dublin Core before RSS's own element, iTunes' only where there is no other.
    static People ofRss(Parts parts) {
        People people = new People();
        people.addTexts(parts.all(Module.DC, "creator"));
        people.addTexts(parts.all(Module.CORE, "author"));
        people.addConstructs(parts.all(Module.ATOM, "author"), parts.modules(), Module.ATOM);
        if (people.persons.isEmpty()) {
            people.addTexts(parts.all(Module.ITUNES, "author"));
        }
        return people;
    }

    /// Those of an Atom feed, source or entry.
    static People ofAtom(Parts parts) {
        People people = new People();
        people.addConstructs(parts.all(Module.CORE, "author"), parts.modules(), Module.CORE);
        if (people.persons.isEmpty()) {
            people.addTexts(parts.all(Module.DC, "creator"));
        }
        return people;
    }

    /// Those who took part.
    static List<ConceptRef> contributors(Parts parts) {
        People people = new People();
        people.addTexts(parts.all(Module.DC, "contributor"));
        people.addConstructs(parts.all(Module.CORE, "contributor"), parts.modules(), Module.CORE);
        return people.concepts();
    }

    boolean isEmpty() {
        return persons.isEmpty();
    }

    /// Adds those of a list of Atom's person constructs.
    void addConstructs(List<Element> elements, Modules modules, Module module) {
        elements.forEach(element -> construct(element, modules, module).ifPresent(this::add));
    }

    List<ConceptRef> concepts() {
        return persons.stream().map(Person::asConcept).toList();
    }

    /// Names as they should be shown. A mail address is none.
    List<String> bylines() {
        Set<String> names = new LinkedHashSet<>();
        persons.forEach(person -> person.name().ifPresent(names::add));
        return List.copyOf(names);
    }

    private void addTexts(List<Element> elements) {
        for (Element element : elements) {
            // Atom's construct in an element of RSS.
            String text = TextOf.unescaped(element.text());
            if (!text.isBlank()) {
                add(Person.of(text));
            }
        }
    }

    // RFC 4287 §3.2. A mail address stays in `unparsed`.
    private static Optional<Person> construct(Element element, Modules modules, Module module) {
        Parts parts = new Parts(element, modules);
        Optional<String> name = line(parts.first(module, "name"));
        Optional<String> uri = line(parts.first(module, "uri")).or(() -> line(parts.first(module, "url")));
        if (name.isEmpty() && uri.isEmpty()) {
            String text = element.elements().isEmpty() ? element.text() : "";
            return text.isBlank() ? Optional.empty() : Optional.of(Person.of(text));
        }
        return Optional.of(new Person(name, uri, Optional.empty()));
    }

    private static Optional<String> line(@org.jspecify.annotations.Nullable Element element) {
        return element == null ? Optional.empty() : Optional.ofNullable(Words.line(element));
    }

    private void add(Person person) {
        boolean known = person.name().isPresent()
                && persons.stream().anyMatch(other -> other.name().equals(person.name()));
        if (!known && !persons.contains(person)) {
            persons.add(person);
        }
    }
}
