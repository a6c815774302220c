package news.dateline.ingest.parse.ninjs;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonValue;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.Rendition;
import org.jspecify.annotations.Nullable;

/// The forms in which something can be had: an object by name in 1.x, an array of objects with names in 2.x and 3.x.
final class Renditions {
    private static final String[] TYPES = {"mimetype", "contenttype", "contentType", "mime_type"};
    private static final int MAX_PIXELS = 999_999;

    private Renditions() {}

    static List<Rendition> of(JsonObject object) {
        List<Rendition> found = new ArrayList<>();
        switch (object.peek("renditions")) {
            case JsonObject named -> {
                object.object("renditions");
                for (int i = 0; i < named.names().size(); i++) {
                    if (named.value(i) instanceof JsonObject each) {
                        named.object(named.names().get(i));
                        add(each, named.names().get(i), found);
                    }
                }
            }
            case JsonArray array ->
                object.objects("renditions").forEach(each -> add(each, JsonWords.verbatim(each, "name"), found));
            case null, default -> {}
        }
        return found;
    }

    /// Whether there are some and all are images. Nothing is marked as read.
    static boolean areImages(JsonObject object) {
        List<JsonValue> all = switch (object.peek("renditions")) {
            case JsonObject named -> {
                List<JsonValue> values = new ArrayList<>();
                for (int i = 0; i < named.names().size(); i++) {
                    values.add(named.value(i));
                }
                yield values;
            }
            case JsonArray array -> array.items();
            case null, default -> List.of();
        };
        return !all.isEmpty() && all.stream().allMatch(each -> each instanceof JsonObject one && isImage(one));
    }

    /// Whether the object says that it is an image.
    static boolean isImage(JsonObject object) {
        for (String name : TYPES) {
            String type = object.peekText(name);
            if (type != null) {
                return type.strip().startsWith("image/");
            }
        }
        return false;
    }

    private static void add(JsonObject object, @Nullable String name, List<Rendition> found) {
        String href = JsonWords.verbatim(object, "href");
        if (href != null) {
            found.add(new Rendition(
                    name,
                    href,
                    JsonWords.verbatim(object, TYPES),
                    pixels(object, "width"),
                    pixels(object, "height"),
                    size(object)));
        }
    }

    private static @Nullable Integer pixels(JsonObject object, String name) {
        return JsonWords.number(object, name, 1, MAX_PIXELS);
    }

    private static @Nullable Long size(JsonObject object) {
        for (String name : new String[] {"sizeinbytes", "sizeInBytes", "size"}) {
            if (object.peekText(name) != null) {
                return JsonWords.count(object, name).orElse(null);
            }
        }
        return null;
    }
}
