package news.dateline.ingest.parse.json;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import news.dateline.ingest.parse.ContentDigest;

/// SHA-256 over what an item says: not over the order of members or white space, which differ when the same item is
/// sent
/// again.
public final class JsonHash {
    // Characters that structure is made of stand for nothing else: texts have their length before them.
    private final StringBuilder events = new StringBuilder(4096);

    private JsonHash() {}

    /// Lower-case hexadecimal.
    public static String of(JsonValue value) {
        JsonHash hash = new JsonHash();
        hash.add(value);
        return ContentDigest.sha256(hash.events);
    }

    private void add(JsonValue value) {
        switch (value) {
            case JsonObject object -> {
                events.append('{');
                for (String name : sorted(object.names())) {
                    add(name);
                    add(Objects.requireNonNull(object.peek(name)));
                }
                events.append('}');
            }
            case JsonArray array -> {
                events.append('[');
                array.items().forEach(this::add);
                events.append(']');
            }
            case JsonScalar scalar -> {
                events.append(scalar.kind().name().charAt(0));
                add(scalar.written());
            }
        }
    }

    private void add(String words) {
        events.append(words.length()).append(':').append(words);
    }

    private static String[] sorted(List<String> names) {
        String[] sorted = names.toArray(new String[0]);
        Arrays.sort(sorted);
        return sorted;
    }
}
