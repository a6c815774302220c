package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.ingest.parse.Characters;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.ingest.parse.xml.XmlLimit;
import news.dateline.schemas.model.ConceptRef;
import org.jspecify.annotations.Nullable;

/// The topics in a document's own topic sets, by the id that its elements point at. NewsML 1.2 §5.3.
final class Topics {
    private static final Map<String, String> TYPES = Map.of(
            "person", "cpnat:person",
            "company", "cpnat:organisation",
            "organisation", "cpnat:organisation",
            "organization", "cpnat:organisation",
            "location", "cpnat:geoArea",
            "country", "cpnat:geoArea",
            "event", "cpnat:event");

    private final List<Element> holders;
    private final Map<String, Optional<ConceptRef>> pointedAt = new HashMap<>();
    private @Nullable Map<String, Element> byId;

    /// @param topicSets the document's
    /// @param item whose components may have topic sets of their own
    Topics(List<Element> topicSets, Element item) {
        this.holders = new ArrayList<>(topicSets);
        this.holders.add(item);
    }

    /// The topic at which `#duid` points; empty when it is not in the document, as nothing is fetched, and when it is
    /// longer than a topic may be: all items may point at the same.
    Optional<ConceptRef> at(String pointer) {
        return pointer.startsWith("#") ? pointedAt.computeIfAbsent(pointer.substring(1), this::find) : Optional.empty();
    }

    private Optional<ConceptRef> find(String id) {
        return Optional.ofNullable(byId().get(id))
                .map(Topics::concept)
                .filter(topic -> Characters.in(topic) <= XmlLimit.MAX_TOPIC_CHARACTERS.most());
    }

    private Map<String, Element> byId() {
        Map<String, Element> known = byId;
        if (known == null) {
            known = new HashMap<>();
            for (Element holder : holders) {
                List<Element> topics = new ArrayList<>();
                Children.collect(holder, "Topic", topics);
                for (Element topic : topics) {
                    String id = topic.peek("Duid");
                    if (id != null) {
                        known.putIfAbsent(id, topic);
                    }
                }
            }
            byId = known;
        }
        return known;
    }

    private static ConceptRef concept(Element topic) {
        Element type = Children.peek(topic, "TopicType");
        Element formalName = Children.peek(topic, "FormalName");
        String typeName = type == null ? null : type.peek("FormalName");
        List<Element> descriptions = new ArrayList<>(2);
        for (Element child : topic.elements()) {
            if ("Description".equals(child.name())) {
                descriptions.add(child);
            }
        }
        String literal = formalName == null ? null : Words.collapse(formalName.peekText());
        return Concepts.named(
                null, null, literal, typeName == null ? null : typeOf(typeName), Words.lines(descriptions), List.of());
    }

    private static String typeOf(String name) {
        return TYPES.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
    }
}
