package news.dateline.ingest.parse.json;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.ingest.parse.ContentDigest;

/// SHA-256 over what an item says: not over the order of members or white space, which differ when the same item is
/// sent
/// again.
public final class JsonHash {
    // Texts have their length before them, so that nothing that is said can look like structure.
    private final ContentDigest digest = new ContentDigest();

    private JsonHash() {}

    /// Lower-case hexadecimal.
    public static String of(JsonValue value) {
        JsonHash hash = new JsonHash();
        hash.add(value);
        return hash.digest.hex();
    }

    private void add(JsonValue value) {
        switch (value) {
            case JsonObject object -> {
                digest.mark('{');
                for (int at : sorted(object.names())) {
                    add(object.names().get(at));
                    add(object.value(at));
                }
                digest.mark('}');
            }
            case JsonArray array -> {
                digest.mark('[');
                array.items().forEach(this::add);
                digest.mark(']');
            }
            case JsonScalar scalar -> {
                digest.mark(scalar.kind().name().charAt(0));
                add(scalar.written());
            }
        }
    }

    private void add(String words) {
        digest.add(Integer.toString(words.length())).mark(':').add(words);
    }

    private static int[] sorted(List<String> names) {
        return IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
