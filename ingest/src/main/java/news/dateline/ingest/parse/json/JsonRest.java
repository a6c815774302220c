package news.dateline.ingest.parse.json;

import news.dateline.ingest.parse.Leftovers;

/// What was not read of an item, as paths and JSON text.
public final class JsonRest {
    private JsonRest() {}

    /// Takes all that was not read of `object`.
    ///
    /// @param path of the object; empty for the root
    public static void collect(JsonObject object, String path, Leftovers rest) {
        members(object, new StringBuilder(path), rest);
    }

    // The path is made once and cut back: most of it is never told.
    private static void members(JsonObject object, StringBuilder path, Leftovers rest) {
        int length = path.length();
        for (int i = 0; i < object.size(); i++) {
            JsonValue value = object.value(i);
            boolean wasRead = object.wasRead(i);
            if (wasRead ? !(value instanceof JsonScalar) : !isEmpty(value)) {
                path.append(length == 0 ? "" : "/").append(object.name(i));
                if (wasRead) {
                    inside(value, path, rest);
                } else {
                    rest.add(path.toString(), JsonText.of(value));
                }
                path.setLength(length);
            }
        }
    }

    private static void inside(JsonValue value, StringBuilder path, Leftovers rest) {
        switch (value) {
            case JsonObject object -> members(object, path, rest);
            case JsonArray array -> {
                int length = path.length();
                for (int i = 0; i < array.items().size(); i++) {
                    if (!(array.items().get(i) instanceof JsonScalar)) {
                        inside(array.items().get(i), path.append('[').append(i).append(']'), rest);
                        path.setLength(length);
                    }
                }
            }
            case JsonScalar scalar -> {}
        }
    }

    // Nothing is lost with what says nothing.
    private static boolean isEmpty(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object.size() == 0;
            case JsonArray array -> array.items().isEmpty();
            case JsonScalar scalar -> scalar.isBlank();
        };
    }
}
