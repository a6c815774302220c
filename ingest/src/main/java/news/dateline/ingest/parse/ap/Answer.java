package news.dateline.ingest.parse.ap;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonValue;
import org.jspecify.annotations.Nullable;

/// What the API answers: an item, or a list of them, each in an envelope that says who asked and under which products.
final class Answer {
    private static final String ITEM = "item";

    private Answer() {}

    /// What stands in an answer where an item should.
    sealed interface Found {
        /// Where it stands in the document.
        String path();
    }

    /// Something else than an item.
    ///
    /// @param what is missing
    record NoItem(String what, String path) implements Found {}

    /// One item and what stands around it.
    ///
    /// @param item the item itself
    /// @param around the objects that it stands in, from the inside out: what else came with it
    /// @param path of the item in the document
    record Entry(JsonObject item, List<JsonObject> around, String path) implements Found {
        /// The products under which this item came.
        List<JsonObject> products() {
            for (JsonObject outer : around) {
                if (outer.peek("meta") instanceof JsonObject meta) {
                    return meta.objects("products");
                }
            }
            return List.of();
        }
    }

    /// AP's items are told from all others by `altids/itemid`, its answers by `api_version`. ninjs, which took
    /// many names from AP, says that it is ninjs.
    static boolean isOne(JsonObject root) {
        if (isItem(root) || isItem(root.peek(ITEM))) {
            return true;
        }
        if (!(root.peek("data") instanceof JsonObject data)) {
            return false;
        }
        JsonValue first =
                data.peek("items") instanceof JsonArray items && !items.items().isEmpty()
                        ? items.items().getFirst()
                        : null;
        return isItem(data.peek(ITEM))
                || (first instanceof JsonObject entry && isItem(entry.peek(ITEM)))
                || (root.has("api_version") && (data.has(ITEM) || data.has("items")));
    }

    static List<Found> found(JsonObject root) {
        if (root.peek("data") instanceof JsonObject data) {
            if (data.peek("items") instanceof JsonArray items) {
                return found(items);
            }
            return data.peek(ITEM) instanceof JsonObject item
                    ? List.of(new Entry(item, List.of(data, root), "data/" + ITEM))
                    : List.of();
        }
        return root.peek(ITEM) instanceof JsonObject item
                ? List.of(new Entry(item, List.of(root), ITEM))
                : List.of(new Entry(root, List.of(), ITEM));
    }

    private static List<Found> found(JsonArray items) {
        List<Found> found = new ArrayList<>(items.items().size());
        for (JsonValue value : items.items()) {
            found.add(found(value, "data/items[" + found.size() + "]"));
        }
        return found;
    }

    private static Found found(JsonValue value, String path) {
        if (!(value instanceof JsonObject entry)) {
            return new NoItem("No object", path);
        }
        return entry.peek(ITEM) instanceof JsonObject item
                ? new Entry(item, List.of(entry), path + "/" + ITEM)
                : new NoItem("No object with an item", path);
    }

    private static boolean isItem(@Nullable JsonValue value) {
        return value instanceof JsonObject item
                && item.peek("altids") instanceof JsonObject altIds
                && altIds.has("itemid")
                && !item.has("$standard")
                && !item.has("standard");
    }
}
