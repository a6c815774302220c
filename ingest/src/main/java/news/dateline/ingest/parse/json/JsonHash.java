package news.dateline.ingest.parse.json;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.ingest.parse.ContentDigest;

/// SHA-256 over what an item says: not over the order of members or white space, which differ when the same item is
/// sent
/// again.
public final class JsonHash {
    private static final int FEW = 16;

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
                for (int at : sorted(object.names())) {
                    String name = object.names().get(at);
                    if (!leftOut.contains(name)) {
                        add(name);
                        add(object.value(at));
                    }
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

    // Most objects have few members: they are sorted in place, as a general sort costs more than hashing them.
    private static int[] sorted(List<String> names) {
        if (names.size() > FEW) {
            return IntStream.range(0, names.size())
                    .boxed()
                    .sorted(Comparator.comparing(names::get))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        int[] order = new int[names.size()];
        for (int i = 0; i < order.length; i++) {
            int at = i;
            while (at > 0 && names.get(order[at - 1]).compareTo(names.get(i)) > 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        return order;
    }
}
