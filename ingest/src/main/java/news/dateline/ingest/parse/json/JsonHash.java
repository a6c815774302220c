package news.dateline.ingest.parse.json;

import java.util.Set;
import news.dateline.ingest.parse.ContentDigest;

/// SHA-256 over what an item says: not over the order of members or white space, which differ when the same item is
/// sent again.
public final class JsonHash {
    private static final int SEVEN_BITS = 7;
    private static final int MORE = 0x80;

    // Texts have their length before them, so that nothing that is said can look like structure.
    private final ContentDigest digest = new ContentDigest();
    private final Set<String> leftOut;

    private JsonHash(Set<String> leftOut) {
        this.leftOut = leftOut;
    }

    /// Lower-case hexadecimal.
    public static String of(JsonValue value) {
        return of(value, Set.of());
    }

    /// The same without members of these names, wherever they stand: those that differ when the same item comes again.
    public static String of(JsonValue value, Set<String> leftOut) {
        JsonHash hash = new JsonHash(leftOut);
        hash.add(value);
        return hash.digest.hex();
    }

    private void add(JsonValue value) {
        switch (value) {
            case JsonObject object -> {
                digest.mark('{');
                for (long place : NameOrder.of(object)) {
                    int at = (int) place;
                    String name = object.name(at);
                    if (leftOut.isEmpty() || !leftOut.contains(name)) {
                        add(name);
                        add(object.value(at));
                    }
                }
                digest.mark('}');
            }
            case JsonArray array -> {
                digest.mark('[');
                for (JsonValue item : array.items()) {
                    add(item);
                }
                digest.mark(']');
            }
            case JsonScalar scalar -> {
                digest.mark(mark(scalar.kind()));
                scalar.addTo(digest);
            }
        }
    }

    private static char mark(JsonScalar.Kind kind) {
        return switch (kind) {
            case TEXT -> 'T';
            case NUMBER -> 'N';
            case BOOLEAN -> 'B';
            case NULL -> '0';
        };
    }

    private void add(String words) {
        length(digest, words.length()).add(words);
    }

    /// Adds the number of characters that follow.
    static ContentDigest length(ContentDigest digest, int length) {
        int rest = length;
        while (rest >= MORE) {
            digest.mark((char) (MORE | (rest & (MORE - 1))));
            rest >>>= SEVEN_BITS;
        }
        return digest.mark((char) rest);
    }
}
