package news.dateline.ingest.parse.ninjs;

import java.util.Locale;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// Which ninjs an item is written in. What it calls its members says more than what it declares: examples and drafts
/// exist that declare one version and are another.
enum Family {
    /// ninjs 1.0 to 1.8: `headline`, `body_html`, associations as an object.
    ONE,
    /// ninjs 2.x: `headlines`, `bodies`, associations as an array.
    TWO,
    /// ninjs 3.x: as 2.x, in camel case, with events and plans.
    THREE,
    /// Superdesk's dialect of 1.x: `guid`, and members of its own without end.
    SUPERDESK;

    static Family of(JsonObject item) {
        if (item.has("guid") && declared(item) == null) {
            return SUPERDESK;
        }
        boolean two = false;
        for (int i = 0; i < item.size(); i++) {
            String name = item.name(i);
            if (isOfThree(name)) {
                return THREE;
            }
            two |= isOfTwo(name);
        }
        String type = item.peekText("type");
        if ("event".equals(type) || "planning".equals(type)) {
            return THREE;
        }
        Family declared = byDeclaration(item);
        boolean isTwo = two || isArray(item, "associations") || isArray(item, "altids") || isArray(item, "renditions");
        return isTwo && declared == ONE ? TWO : declared;
    }

    /// The name, version and schema that an item declares, in lower case; null when it declares nothing of ninjs.
    static @Nullable String declared(JsonObject item) {
        JsonObject standard = item.peek("standard") instanceof JsonObject two ? two : object(item.peek("$standard"));
        String words = standard == null
                ? String.valueOf(item.peekText("$schema"))
                : standard.peekText("name") + " " + standard.peekText("version") + " " + standard.peekText("schema");
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("ninjs") ? lower : null;
    }

    private static Family byDeclaration(JsonObject item) {
        String declared = declared(item);
        if (declared == null) {
            return ONE;
        }
        if (declared.contains(" 3.") || declared.contains("schema_3")) {
            return THREE;
        }
        return declared.contains(" 2.") || declared.contains("schema_2") ? TWO : ONE;
    }

    private static @Nullable JsonObject object(@Nullable Object value) {
        return value instanceof JsonObject object ? object : null;
    }

    private static boolean isArray(JsonObject item, String name) {
        return item.peek(name) instanceof JsonArray;
    }

    private static boolean isOfThree(String name) {
        return switch (name) {
            case "pubStatus",
                    "versionCreated",
                    "firstCreated",
                    "contentCreated",
                    "embargoedUntil",
                    "copyrightHolder",
                    "copyrightNotice",
                    "usageTerms",
                    "edNote",
                    "altIds",
                    "infoSources",
                    "trustIndicators",
                    "rightsInfo",
                    "representationType",
                    "eventDetails",
                    "plannedCoverage",
                    "digitalSourceType" -> true;
            default -> false;
        };
    }

    private static boolean isOfTwo(String name) {
        return switch (name) {
            case "headlines",
                    "bodies",
                    "descriptions",
                    "people",
                    "organisations",
                    "places",
                    "subjects",
                    "events",
                    "objects",
                    "infosources",
                    "trustindicators",
                    "genres",
                    "by",
                    "standard" -> true;
            default -> false;
        };
    }
}
