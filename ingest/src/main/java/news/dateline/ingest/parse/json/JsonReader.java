package news.dateline.ingest.parse.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import org.jspecify.annotations.Nullable;

/// Builds the tree. Its recursion is as deep as [JsonLimit#MAX_JSON_DEPTH] lets the parser go.
final class JsonReader {
    private final JsonParser parser;

    JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    JsonValue document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw refused(Reason.JSON_NOT_WELL_FORMED, "There is no value");
        }
        JsonValue root = value(first, 0);
        if (parser.nextToken() != null) {
            throw refused(Reason.JSON_NOT_WELL_FORMED, "Something stands behind the document's end");
        }
        return root;
    }

    private JsonValue value(@Nullable JsonToken token, int depth) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> new JsonScalar(JsonScalar.Kind.TEXT, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonScalar(JsonScalar.Kind.NUMBER, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new JsonScalar(JsonScalar.Kind.BOOLEAN, parser.getText());
            case VALUE_NULL -> new JsonScalar(JsonScalar.Kind.NULL, "null");
            case null, default -> throw refused(Reason.JSON_NOT_WELL_FORMED, "A value is missing");
        };
    }

    private JsonObject object(int depth) throws IOException {
        // Only an item's place is ever told, and making one for each object costs more than reading it.
        JsonObject object = new JsonObject(depth < 2 ? place(parser.currentTokenLocation()) : null);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (object.size() >= JsonLimit.MAX_JSON_MEMBERS.most()) {
                throw over(JsonLimit.MAX_JSON_MEMBERS);
            }
            if (!object.add(name, value(parser.nextToken(), depth + 1))) {
                throw refused(Reason.JSON_NOT_WELL_FORMED, "The member \"" + name + "\" is there twice");
            }
        }
        return object;
    }

    private static Supplier<String> place(JsonLocation location) {
        return () -> JsonFault.position(location);
    }

    private JsonArray array(int depth) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(value(token, depth + 1));
            token = parser.nextToken();
        }
        return new JsonArray(items);
    }

    private JsonRefusedException over(JsonLimit limit) {
        return new JsonRefusedException(JsonFault.over(limit, JsonFault.position(parser.currentTokenLocation())));
    }

    private JsonRefusedException refused(Reason reason, String detail) {
        return new JsonRefusedException(
                new Rejected(reason, detail, JsonFault.position(parser.currentTokenLocation())));
    }
}
