package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.ConceptRef;
import org.jspecify.annotations.Nullable;

/// References to concepts: by QCode, URI, literal value or only a name. NewsML-G2 Specification, FlexPropType.
final class Concepts {
    private static final int PERCENT = 100;

    private final Catalog catalog;

    Concepts(Catalog catalog) {
        this.catalog = catalog;
    }

    List<ConceptRef> all(List<Element> elements) {
        List<ConceptRef> concepts = new ArrayList<>(elements.size());
        for (Element element : elements) {
            ConceptRef concept = of(withMain(element));
            if (saysSomething(concept)) {
                concepts.add(concept);
            }
        }
        return concepts;
    }

    ConceptRef of(Element element) {
        String qcode = element.attribute("qcode");
        return new ConceptRef(
                qcode,
                uri(element, qcode),
                element.attribute("literal"),
                element.attribute("type"),
                element.attribute("role"),
                Words.lines(Item.all(element, "name")),
                percent(element, "confidence"),
                percent(element, "relevance"),
                element.attribute("why"),
                ids(element, "broader"),
                ids(element, "sameAs"));
    }

    /// What names the concept best: its QCode, URI, literal or first name; null when nothing does.
    @Nullable
    String idOf(Element element) {
        for (String attribute : List.of("qcode", "uri", "literal")) {
            String id = element.attribute(attribute);
            if (id != null) {
                return id;
            }
        }
        Element name = Item.first(element, "name");
        String named = name == null ? null : Words.line(name);
        return named == null && !element.isBlank() ? Words.line(element) : named;
    }

    // NewsML-G2 Guidelines, "Facets": the concept itself stands in mainConcept, its facets stay in `unparsed`.
    private static Element withMain(Element element) {
        Element main = Item.first(element, "mainConcept");
        return main == null ? element : main;
    }

    private static boolean saysSomething(ConceptRef concept) {
        return concept.getQcode().isPresent()
                || concept.getUri().isPresent()
                || concept.getLiteral().isPresent()
                || !concept.getNames().isEmpty();
    }

    // A declared URI is taken at its word; the QCode beside it is only another way to say it.
    private @Nullable String uri(Element element, @Nullable String qcode) {
        String declared = element.attribute("uri");
        return declared == null && qcode != null ? catalog.resolve(qcode).orElse(null) : declared;
    }

    private static @Nullable Integer percent(Element element, String attribute) {
        Integer percent = Words.number(element.peek(attribute), 0, PERCENT);
        if (percent != null) {
            element.attribute(attribute);
        }
        return percent;
    }

    private List<String> ids(Element element, String name) {
        List<String> ids = new ArrayList<>(0);
        for (Element related : element.elements()) {
            if (Item.isOurs(related, name) && (related.peek("qcode") != null || related.peek("uri") != null)) {
                related.markRead();
                String id = related.attribute("qcode");
                String uri = id == null ? related.attribute("uri") : null;
                if (id != null || uri != null) {
                    ids.add(id == null ? uri : id);
                }
            }
        }
        return ids;
    }
}
