package news.dateline.ingest.parse.dpa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// The categories of an entry: everything that dpa knows by code, of all kinds in one list, told apart by `type`.
final class Categories {
    private static final String PREFIX = "dnltype:";
    private static final int LAST = Integer.MAX_VALUE;
    private static final Map<String, String> TYPES = Map.of(
            "geosubject", "cpnat:geoArea",
            "person", "cpnat:person",
            "organisation", "cpnat:organisation",
            "event", "cpnat:event",
            "poi", "cpnat:poi",
            "located", "cpnat:geoArea",
            "locationcreated", "cpnat:geoArea");
    private static final List<String> LISTS = List.of(
            "current_rubric_names",
            "rubric_names",
            "dpasubject_names",
            "geosubject_names",
            "keyword_names",
            "desk_names",
            "genre_names",
            "poi_names",
            "scope_names");
    // What a kind means where it is not a subject.
    private static final Set<String> NO_SUBJECTS = Set.of(
            "pubstatus",
            "urgency",
            "provider",
            "signal",
            "wire",
            "rubric",
            "scope",
            "creator",
            "contributor",
            "infosource",
            "genre",
            "keyword",
            "located",
            "locationcreated");

    private final Map<String, List<JsonObject>> byKind = new LinkedHashMap<>();

    private Categories() {}

    static Categories of(JsonObject entry) {
        Categories categories = new Categories();
        for (JsonObject category : entry.objects("categories")) {
            String type = JsonWords.line(category, "type");
            String kind = type == null ? "" : type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
            categories.byKind.computeIfAbsent(kind, key -> new ArrayList<>(4)).add(category);
        }
        // Ranks count within a kind; without one the order of the list stands.
        categories.byKind.values().forEach(list -> list.sort(Comparator.comparingInt(Categories::rank)));
        if (!categories.byKind.isEmpty()) {
            // They repeat the categories' names.
            LISTS.forEach(entry::markRead);
        }
        return categories;
    }

    /// What the story is about: every kind that is nothing else, new ones included.
    List<ConceptRef> subjects() {
        List<ConceptRef> subjects = new ArrayList<>();
        for (String kind : byKind.keySet()) {
            if (!NO_SUBJECTS.contains(kind)) {
                subjects.addAll(concepts(kind));
            }
        }
        return subjects;
    }

    /// The concepts of these kinds that say something.
    List<ConceptRef> concepts(String... kinds) {
        List<ConceptRef> concepts = new ArrayList<>(4);
        for (String kind : kinds) {
            for (JsonObject category : byKind.getOrDefault(kind, List.of())) {
                ConceptRef concept = concept(category, TYPES.getOrDefault(kind, PREFIX + kind));
                if (concept.getQcode().isPresent()
                        || concept.getUri().isPresent()
                        || !concept.getNames().isEmpty()) {
                    concepts.add(concept);
                }
            }
        }
        return concepts;
    }

    /// The names of a kind.
    List<String> names(String kind) {
        List<String> names = new ArrayList<>(4);
        for (ConceptRef concept : concepts(kind)) {
            concept.getNames().forEach(name -> names.add(name.getText()));
        }
        return names;
    }

    /// The QCode of the first category of a kind, else its name; null for none.
    @Nullable
    String firstId(String kind) {
        for (ConceptRef concept : concepts(kind)) {
            return concept.getQcode()
                    .orElseGet(() -> concept.getNames().isEmpty()
                            ? null
                            : concept.getNames().getFirst().getText());
        }
        return null;
    }

    private static ConceptRef concept(JsonObject category, String type) {
        category.text("rank");
        String name = JsonWords.line(category, "name");
        return new ConceptRef(
                JsonWords.line(category, "qcode"),
                JsonWords.line(category, "uri"),
                null,
                type,
                JsonWords.line(category, "role"),
                name == null ? List.of() : List.of(new LocalizedText(name, null, null)),
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static int rank(JsonObject category) {
        Integer rank = JsonWords.number(category, "rank", 0, LAST - 1);
        return rank == null ? LAST : rank;
    }
}
