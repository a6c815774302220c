package news.dateline.ingest.parse.ninjs;

import java.util.Set;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.json.JsonValue;
import org.jspecify.annotations.Nullable;

/// Tells ninjs from other JSON: by what it declares, else by its shape.
final class Recognition {
    // What an item of news has in ninjs and Superdesk, and hardly anything else under this name beside a guid.
    private static final Set<String> TYPICAL = Set.of(
            "versioncreated",
            "firstcreated",
            "pubstatus",
            "headline",
            "slugline",
            "body_html",
            "body_text",
            "byline",
            "description_text",
            "description_html",
            "urgency",
            "priority",
            "language",
            "version",
            "type",
            "item_type",
            "evolvedfrom",
            "usageterms",
            "copyrightholder",
            "located",
            "service",
            "associations");
    private static final int ENOUGH = 3;

    private Recognition() {}

    static boolean isNinjs(JsonValue root) {
        return switch (root) {
            case JsonObject object -> isPage(object) || isItem(object);
            case JsonArray array -> isFirst(array);
            case JsonScalar scalar -> false;
        };
    }

    /// The items of one page of a Superdesk API; null for everything else.
    static @Nullable JsonArray page(JsonObject object) {
        return object.peek("_items") instanceof JsonArray items ? items : null;
    }

    private static boolean isPage(JsonObject object) {
        JsonArray page = page(object);
        if (page == null) {
            return false;
        }
        return page.items().isEmpty() ? object.has("_meta") || object.has("_links") : isFirst(page);
    }

    private static boolean isFirst(JsonArray array) {
        return !array.items().isEmpty() && array.items().getFirst() instanceof JsonObject first && isItem(first);
    }

    private static boolean isItem(JsonObject item) {
        if (Family.declared(item) != null) {
            return true;
        }
        // AP's Media API calls its members as ninjs does, and means other things by some.
        if (isApMedia(item)) {
            return false;
        }
        return isText(item, "guid") ? countTypical(item) >= ENOUGH : isText(item, "uri") && isMostlyKnown(item);
    }

    private static boolean isApMedia(JsonObject item) {
        return item.has("editorialpriority") || (item.has("signals") && item.has("altids"));
    }

    private static int countTypical(JsonObject item) {
        int typical = 0;
        for (int i = 0; i < item.size(); i++) {
            String name = item.name(i);
            typical += TYPICAL.contains(name) ? 1 : 0;
        }
        return typical;
    }

    // Only the uri is compulsory. With it alone anything could be meant, so the rest must look like ninjs too: of
    // whichever version, as some wires mix them.
    private static boolean isMostlyKnown(JsonObject item) {
        int known = 0;
        int unknown = 0;
        for (int i = 0; i < item.size(); i++) {
            String name = item.name(i);
            if (!Schema.isKnown(name)) {
                unknown++;
            } else if (!"uri".equals(name)) {
                known++;
            }
        }
        return unknown <= known;
    }

    private static boolean isText(JsonObject item, String name) {
        return item.peek(name) instanceof JsonScalar scalar
                && scalar.kind() == JsonScalar.Kind.TEXT
                && !scalar.isBlank();
    }
}
