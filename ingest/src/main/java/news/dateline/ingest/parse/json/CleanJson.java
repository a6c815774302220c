package news.dateline.ingest.parse.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads JSON as nearly all wires write it: UTF-8 without a mark, well-formed, within every limit. It is not lenient:
/// of
/// anything else it says nothing, and the hardened reader is asked. What it reads is what that one would have read.
final class CleanJson {
    private final byte[] json;
    private int at;

    private CleanJson(byte[] json) {
        this.json = json;
    }

    /// The object or array that a document is; null when it is not clean.
    static @Nullable JsonValue read(byte[] json) {
        // Each token has a byte at least, so that there cannot be too many of them.
        if (json.length > JsonLimit.MAX_JSON_TOKENS.most()) {
            return null;
        }
        CleanJson reader = new CleanJson(json);
        int first = reader.visible();
        JsonValue root = first == '{' || first == '[' ? reader.value(1) : null;
        return root != null && reader.visible() < 0 && reader.at == json.length ? root : null;
    }

    /// @param depth of an object or array that begins here
    private @Nullable JsonValue value(int depth) {
        return switch (visible()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> text();
            case 't' -> word(JsonScalar.Kind.BOOLEAN, "true");
            case 'f' -> word(JsonScalar.Kind.BOOLEAN, "false");
            case 'n' -> word(JsonScalar.Kind.NULL, "null");
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> null;
        };
    }

    private @Nullable JsonObject object(int depth) {
        if (depth > JsonLimit.MAX_JSON_DEPTH.most()) {
            return null;
        }
        // Only an item's place is ever told.
        int start = at++;
        JsonObject object = new JsonObject(depth <= 2 ? () -> position(start) : null);
        if (visible() == '}') {
            at++;
            return object;
        }
        int next = ',';
        while (next == ',') {
            String name = name();
            if (name == null) {
                return null;
            }
            JsonValue value = value(depth + 1);
            if (value == null || object.size() == JsonLimit.MAX_JSON_MEMBERS.most() || !object.add(name, value)) {
                return null;
            }
            next = visible();
            at++;
        }
        return next == '}' ? object : null;
    }

    // With the colon behind it.
    private @Nullable String name() {
        if (visible() != '"') {
            return null;
        }
        int from = at + 1;
        int to = JsonBytes.endOfPlain(json, from);
        if (to == json.length || json[to] != '"' || to - from > JsonLimit.MAX_JSON_NAME_LENGTH.most()) {
            return null;
        }
        at = to + 1;
        boolean clean = visible() == ':';
        at++;
        return clean ? CleanNames.of(json, from, to) : null;
    }

    private @Nullable JsonArray array(int depth) {
        if (depth > JsonLimit.MAX_JSON_DEPTH.most()) {
            return null;
        }
        at++;
        if (visible() == ']') {
            at++;
            return new JsonArray(List.of());
        }
        List<JsonValue> items = new ArrayList<>();
        int next = ',';
        while (next == ',') {
            JsonValue item = value(depth + 1);
            if (item == null) {
                return null;
            }
            items.add(item);
            next = visible();
            at++;
        }
        return next == ']' ? new JsonArray(items) : null;
    }

    private @Nullable JsonScalar text() {
        int from = at + 1;
        boolean ascii = true;
        boolean escaped = false;
        int to = JsonBytes.endOfPlain(json, from);
        while (to < json.length && json[to] != '"') {
            if (json[to] == '\\') {
                escaped = true;
                to++;
            } else if (json[to] >= 0) {
                return null;
            }
            ascii &= to < json.length && json[to] >= 0;
            to = JsonBytes.endOfPlain(json, to + 1);
        }
        if (to >= json.length) {
            return null;
        }
        at = to + 1;
        return escaped ? CleanTexts.escaped(json, from, to) : CleanTexts.scalar(json, from, to, ascii);
    }

    private @Nullable JsonScalar word(JsonScalar.Kind kind, String word) {
        int from = at;
        at += word.length();
        boolean clean = at < json.length
                && word.equals(new String(json, from, word.length(), StandardCharsets.ISO_8859_1))
                && endsHere();
        return clean ? new JsonScalar(kind, word) : null;
    }

    private @Nullable JsonScalar number() {
        int from = at;
        at = CleanNumber.end(json, from);
        boolean clean = at - from <= JsonLimit.MAX_JSON_NUMBER_LENGTH.most() && endsHere();
        return clean ? JsonScalar.ofAscii(JsonScalar.Kind.NUMBER, json, from, at) : null;
    }

    private boolean endsHere() {
        return at < json.length && (json[at] == ',' || json[at] == '}' || json[at] == ']' || json[at] <= ' ');
    }

    // The next byte that is no white space, at which it stands then; -1 at the end.
    private int visible() {
        while (at < json.length) {
            byte here = json[at];
            if (here != ' ' && here != '\n' && here != '\r' && here != '\t') {
                return here;
            }
            at++;
        }
        return -1;
    }

    private String position(int place) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < place; i++) {
            boolean ends = json[i] == '\n' || (json[i] == '\r' && json[i + 1] != '\n');
            if (ends) {
                line++;
                start = i + 1;
            }
        }
        return "line " + line + ", column " + (place - start + 1);
    }
}
