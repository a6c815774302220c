package news.dateline.ingest.parse.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.json.JsonValue;

/// Members of an object in JSON or JSON-LD, whether the standard's draft or its recommendation names them, with a
/// prefix
/// or without.
///
/// @param object whose members they are
record Members(JsonObject object) {
    /// The values of all members with one of these names, those of arrays and lists one by one.
    ///
    /// @param names in small letters
    List<JsonValue> all(String... names) {
        List<JsonValue> found = new ArrayList<>();
        Set<String> wanted = Set.of(names);
        for (int i = 0; i < object.size(); i++) {
            if (wanted.contains(Term.name(object.name(i)))) {
                add(object.value(i), found);
            }
        }
        return found;
    }

    /// The names of all members, without prefixes and in small letters.
    Stream<String> names() {
        return object.names().stream().map(Term::name);
    }

    /// The first text of these members; empty when there is none.
    String text(String... names) {
        return all(names).stream()
                .map(Members::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// What a value names: a text, or the id or value of an object; empty when neither.
    static String text(JsonValue value) {
        return switch (value) {
            case JsonScalar scalar -> scalar.isBlank() ? "" : scalar.written().strip();
            case JsonObject inner -> new Members(inner).text("@id", "@value", "uid", "id", "value");
            case JsonArray array -> "";
        };
    }

    private static void add(JsonValue value, List<JsonValue> found) {
        switch (value) {
            case JsonArray array -> array.items().forEach(item -> add(item, found));
            case JsonObject list when list.size() == 1 && list.has("@list") -> add(list.value(0), found);
            case JsonObject object -> found.add(object);
            case JsonScalar scalar -> {
                if (!scalar.isBlank()) {
                    found.add(scalar);
                }
            }
        }
    }
}
