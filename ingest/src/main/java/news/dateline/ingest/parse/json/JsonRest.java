package news.dateline.ingest.parse.json;

import java.util.List;
import news.dateline.ingest.parse.Leftovers;

/// What was not read of an item, as paths and JSON text.
public final class JsonRest {
    private JsonRest() {}

    /// Takes all that was not read of `object`.
    ///
    /// @param path of the object; empty for the root
    public static void collect(JsonObject object, String path, Leftovers rest) {
        List<String> names = object.names();
        for (int i = 0; i < names.size(); i++) {
            JsonValue value = object.value(i);
            boolean wasRead = object.wasRead(i);
            // Nearly all values are scalars that were read: not even their path is needed.
            if (wasRead ? value instanceof JsonScalar : isEmpty(value)) {
                continue;
            }
            String childPath = path.isEmpty() ? names.get(i) : path + "/" + names.get(i);
            if (wasRead) {
                inside(value, childPath, rest);
            } else {
                rest.add(childPath, JsonText.of(value));
            }
        }
    }

    private static void inside(JsonValue value, String path, Leftovers rest) {
        switch (value) {
            case JsonObject object -> collect(object, path, rest);
            case JsonArray array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    if (!(array.items().get(i) instanceof JsonScalar)) {
                        inside(array.items().get(i), path + "[" + i + "]", rest);
                    }
                }
            }
            case JsonScalar scalar -> {}
        }
    }

    // Nothing is lost with what says nothing.
    private static boolean isEmpty(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object.names().isEmpty();
            case JsonArray array -> array.items().isEmpty();
            case JsonScalar scalar -> scalar.isBlank();
        };
    }
}
