package news.dateline.ingest.parse.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/// A value as text again. A text by itself is not quoted.
public final class JsonText {
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private JsonText() {}

    /// The value with all that is in it, on one line.
    public static String of(JsonValue value) {
        if (value instanceof JsonScalar scalar) {
            return scalar.written();
        }
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonValue value, StringBuilder text) {
        switch (value) {
            case JsonObject object -> write(object, text);
            case JsonArray array -> {
                text.append('[');
                for (int i = 0; i < array.items().size(); i++) {
                    text.append(i == 0 ? "" : ",");
                    write(array.items().get(i), text);
                }
                text.append(']');
            }
            case JsonScalar scalar -> {
                if (scalar.kind() == JsonScalar.Kind.TEXT) {
                    quote(scalar.written(), text);
                } else {
                    text.append(scalar.written());
                }
            }
        }
    }

    private static void write(JsonObject object, StringBuilder text) {
        text.append('{');
        for (int i = 0; i < object.names().size(); i++) {
            text.append(i == 0 ? "" : ",");
            quote(object.names().get(i), text);
            text.append(':');
            write(object.value(i), text);
        }
        text.append('}');
    }

    private static void quote(String words, StringBuilder text) {
        text.append('"');
        ENCODER.quoteAsString(words, text);
        text.append('"');
    }
}
