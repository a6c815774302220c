package news.dateline.ingest.parse.ninjs;

import news.dateline.ingest.parse.json.JsonLimit;
import org.jspecify.annotations.Nullable;

/// Where in an item a check is. Nearly all that is checked is right, so it is put into words only when it is asked for.
final class ShapePath {
    private final @Nullable String[] names = new String[JsonLimit.MAX_JSON_DEPTH.most() + 1];
    private final int[] places = new int[names.length];
    private int depth;

    /// Goes on to a member of an object.
    void enter(String name) {
        names[depth++] = name;
    }

    /// Goes on to a value of an array.
    void enter(int place) {
        names[depth] = null;
        places[depth++] = place;
    }

    /// Goes back.
    void leave() {
        depth--;
    }

    /// The path and what stands behind it; nothing for the item itself.
    String before(String end) {
        if (depth == 0) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            String name = names[i];
            if (name == null) {
                path.append('[').append(places[i]).append(']');
            } else {
                path.append(path.isEmpty() ? "" : "/").append(name);
            }
        }
        return path.append(end).toString();
    }
}
