package news.dateline.ingest.parse.ap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// References to AP's vocabularies: a scheme and a code make the concept's URI; a code without a scheme is a word.
final class Concepts {
    private static final int PERCENT = 100;
    private static final Map<String, String> TYPES = Map.of(
            "subject", "cpnat:abstract",
            "person", "cpnat:person",
            "organisation", "cpnat:organisation",
            "organization", "cpnat:organisation",
            "place", "cpnat:geoArea",
            "event", "cpnat:event");
    private static final List<String> ABOUT =
            List.of("subject", "person", "organisation", "organization", "place", "event");
    // IPTC NewsCodes "How extracted": AP's editors or its tagging service.
    private static final Map<String, String> CREATORS =
            Map.of("Editorial", "howextr:person", "Machine", "howextr:tool");
    // IPTC NewsCodes "Why present".
    private static final Map<String, String> RELS =
            Map.of("direct", "why:direct", "ancestor", "why:ancestor", "inferred", "why:inferred");

    private Concepts() {}

    /// What the story is about.
    static List<ConceptRef> subjects(JsonObject item) {
        List<ConceptRef> concepts = new ArrayList<>();
        for (String name : ABOUT) {
            for (JsonObject concept : item.objects(name)) {
                String named = JsonWords.line(concept, "name");
                if (named != null || concept.peekText("code") != null) {
                    concepts.add(of(concept, TYPES.get(name), named));
                }
            }
        }
        return concepts;
    }

    /// One concept.
    ///
    /// @param type of the concept as a QCode
    /// @param name as AP writes it
    static ConceptRef of(JsonObject concept, @Nullable String type, @Nullable String name) {
        String scheme = scheme(concept);
        String code = JsonWords.line(concept, "code");
        List<String> broader = broader(concept, scheme);
        return new ConceptRef(
                null,
                scheme == null || code == null ? null : scheme + code,
                scheme == null ? code : null,
                type,
                role(concept),
                name == null ? List.of() : List.of(new LocalizedText(name, null, null)),
                JsonWords.number(concept, "confidence", 0, PERCENT),
                JsonWords.number(concept, "relevance", 0, PERCENT),
                why(concept),
                broader,
                List.of());
    }

    private static @Nullable String scheme(JsonObject concept) {
        String scheme = concept.peekText("scheme");
        return scheme != null && scheme.strip().startsWith("http") ? JsonWords.line(concept, "scheme") : null;
    }

    private static @Nullable String role(JsonObject concept) {
        String role = CREATORS.get(String.valueOf(concept.peekText("creator")));
        if (role != null) {
            concept.text("creator");
        }
        return role;
    }

    // Of several relations the first counts; then all of them stay in `unparsed` too.
    private static @Nullable String why(JsonObject concept) {
        if (concept.peek("rels") instanceof JsonArray rels
                && rels.items().size() > 1
                && rels.items().getFirst() instanceof JsonScalar first) {
            return rel(first.written());
        }
        List<String> rels = concept.texts("rels");
        return rels.isEmpty() ? null : rel(rels.getFirst());
    }

    private static String rel(String rel) {
        return RELS.getOrDefault(rel.strip(), "aprel:" + rel.strip());
    }

    // A concept at the top says so instead of naming broader ones.
    private static List<String> broader(JsonObject concept, @Nullable String scheme) {
        if (scheme == null) {
            return List.of();
        }
        List<String> broader = new ArrayList<>(2);
        for (String parent : concept.texts("parentids")) {
            broader.add(scheme + parent.strip());
        }
        if (broader.isEmpty()) {
            concept.text("topparent");
        }
        return broader;
    }
}
