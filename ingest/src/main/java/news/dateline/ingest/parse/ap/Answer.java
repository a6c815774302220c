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

    /// One item and what stands around it.
    ///
    /// @param item the item itself
    /// @param around the objects that it stands in, from the inside out: what else came with it
    /// @param path of the item in the document
    record Entry(JsonObject item, List<JsonObject> around, String path) {
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

    static List<Entry> entries(JsonObject root) {
        if (root.peek("data") instanceof JsonObject data) {
            return data.peek("items") instanceof JsonArray items ? entries(items) : entry(List.of(data, root), "data/");
        }
        return root.peek(ITEM) instanceof JsonObject
                ? entry(List.of(root), "")
                : List.of(new Entry(root, List.of(), ITEM));
    }

    private static List<Entry> entries(JsonArray items) {
        List<Entry> entries = new ArrayList<>(items.items().size());
        for (int i = 0; i < items.items().size(); i++) {
            if (items.items().get(i) instanceof JsonObject entry) {
                entries.addAll(entry(List.of(entry), "data/items[" + i + "]/"));
            }
        }
        return entries;
    }

    private static List<Entry> entry(List<JsonObject> around, String path) {
        return around.getFirst().peek(ITEM) instanceof JsonObject item
                ? List.of(new Entry(item, around, path + ITEM))
                : List.of();
    }

    private static boolean isItem(@Nullable JsonValue value) {
        return value instanceof JsonObject item
                && item.peek("altids") instanceof JsonObject altIds
                && altIds.has("itemid")
                && !item.has("$standard")
                && !item.has("standard");
    }
}
