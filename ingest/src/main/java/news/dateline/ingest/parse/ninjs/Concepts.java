package news.dateline.ingest.parse.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.json.JsonValue;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// References to concepts: `scheme` and `code` in 1.x, `uri` and `literal` in 2.x and 3.x, `qcode` in Superdesk.
final class Concepts {
    private static final int PERCENT = 100;
    // Aliases of IPTC's vocabularies that some wires write before the code.
    private static final Set<String> ALIASES = Set.of("medtop", "subj", "genre", "mediatopic");

    private final @Nullable String language;

    /// @param language of the names
    Concepts(@Nullable String language) {
        this.language = language;
    }

    /// What the item is about. NewsML-G2 has one property for all kinds, and so have stories here.
    List<ConceptRef> subjects(JsonObject root) {
        List<ConceptRef> found = new ArrayList<>();
        collect(root, null, found, "subject", "subjects");
        collect(root, "cpnat:person", found, "person", "people");
        collect(root, "cpnat:organisation", found, "organisation", "organisations");
        collect(root, "cpnat:geoArea", found, "place", "places");
        collect(root, "cpnat:event", found, "event", "events");
        collect(root, "cpnat:object", found, "object", "objects");
        return found;
    }

    /// The concepts in these members, which may be one or an array, objects or texts.
    List<ConceptRef> all(JsonObject root, @Nullable String type, String... spellings) {
        List<ConceptRef> found = new ArrayList<>();
        collect(root, type, found, spellings);
        return found;
    }

    private void collect(JsonObject root, @Nullable String type, List<ConceptRef> found, String... spellings) {
        for (String name : spellings) {
            JsonValue value = root.peek(name);
            if (value != null && add(value, type, found)) {
                root.get(name);
            }
        }
    }

    /// Whether all of it is taken, or says nothing.
    private boolean add(JsonValue value, @Nullable String type, List<ConceptRef> found) {
        return switch (value) {
            case JsonObject object -> {
                ConceptRef concept = of(object, type);
                if (concept != null) {
                    found.add(concept);
                }
                yield true;
            }
            case JsonArray array -> {
                boolean all = true;
                for (JsonValue each : array.items()) {
                    all &= !(each instanceof JsonArray) && add(each, type, found);
                }
                yield all;
            }
            case JsonScalar scalar -> add(scalar, type, found);
        };
    }

    private boolean add(JsonScalar scalar, @Nullable String type, List<ConceptRef> found) {
        if (scalar.kind() == JsonScalar.Kind.BOOLEAN) {
            return false;
        }
        String name = scalar.isBlank() ? "" : Words.collapse(scalar.written());
        if (!name.isEmpty()) {
            found.add(
                    new ConceptRef(null, null, null, type, null, names(name), null, null, null, List.of(), List.of()));
        }
        return true;
    }

    private @Nullable ConceptRef of(JsonObject object, @Nullable String type) {
        String name = JsonWords.line(object, "name");
        String role = JsonWords.line(object, "role", "rel");
        Id id = Id.of(object);
        if (name == null && id.isNone()) {
            return null;
        }
        return new ConceptRef(
                id.qcode(),
                id.uri(),
                id.literal(),
                type,
                role,
                names(name),
                percent(object, "confidence"),
                percent(object, "relevance"),
                null,
                List.of(),
                List.of());
    }

    private List<LocalizedText> names(@Nullable String name) {
        return name == null ? List.of() : List.of(new LocalizedText(name, null, language));
    }

    private static @Nullable Integer percent(JsonObject object, String name) {
        return JsonWords.number(object, name, 0, PERCENT);
    }

    /// The three ways to name a concept.
    private record Id(
            @Nullable String qcode,
            @Nullable String uri,
            @Nullable String literal) {
        static Id of(JsonObject object) {
            String uri = JsonWords.verbatim(object, "uri");
            String qcode = JsonWords.verbatim(object, "qcode");
            String literal = JsonWords.verbatim(object, "literal");
            String code = qcode == null ? JsonWords.verbatim(object, "code") : null;
            if (qcode != null && qcode.indexOf(':') < 0) {
                code = qcode;
                qcode = null;
            }
            return code == null ? new Id(qcode, uri, literal) : ofCode(object, code, uri, literal);
        }

        // A scheme that ends in a separator and the code make the concept's URI; one that is a bare word is an alias.
        private static Id ofCode(JsonObject object, String code, @Nullable String uri, @Nullable String literal) {
            String scheme = object.peekText("scheme");
            if (scheme == null) {
                int colon = code.indexOf(':');
                boolean isQcode = colon > 0 && ALIASES.contains(code.substring(0, colon));
                return isQcode ? new Id(code, uri, literal) : new Id(null, uri, literal == null ? code : literal);
            }
            String whole = scheme.strip();
            if (uri == null && isUri(whole) && (whole.endsWith("/") || whole.endsWith("#"))) {
                object.text("scheme");
                return new Id(null, whole + code, literal);
            }
            if (whole.indexOf(':') < 0 && whole.indexOf('/') < 0 && whole.indexOf(' ') < 0) {
                object.text("scheme");
                return new Id(whole + ":" + code, uri, literal);
            }
            return new Id(null, uri, literal == null ? code : literal);
        }

        private static boolean isUri(String scheme) {
            return scheme.startsWith("http://") || scheme.startsWith("https://");
        }

        boolean isNone() {
            return qcode == null && uri == null && literal == null;
        }
    }
}
