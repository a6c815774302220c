package news.dateline.ingest.parse.json;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An object. It remembers which of its members have been read, so that [JsonRest] can keep all the others.
public final class JsonObject implements JsonValue {
    private final @Nullable JsonLocation start;
    private final List<String> names = new ArrayList<>();
    private final List<JsonValue> values = new ArrayList<>();
    private final BitSet read = new BitSet();
    private final NameTable table = new NameTable();

    /// @param start where it begins, of an object whose place may be told
    JsonObject(@Nullable JsonLocation start) {
        this.start = start;
    }

    /// Its value of this name is there already.
    boolean add(String name, JsonValue value) {
        boolean isNew = find(name) < 0;
        names.add(name);
        values.add(value);
        table.added(names);
        return isNew;
    }

    private int find(String name) {
        return table.find(name, names);
    }

    /// `line 4, column 17` of the root or of an item of the root's array; empty for what stands in it.
    public String position() {
        return start == null ? "" : JsonFault.position(start);
    }

    /// The names of its members, in order.
    public List<String> names() {
        return names;
    }

    /// How many members it has.
    public int size() {
        return names.size();
    }

    /// The name of the member that stands at `at`.
    public String name(int at) {
        return names.get(at);
    }

    /// Whether it has a member of this name, whatever its value.
    public boolean has(String name) {
        return find(name) >= 0;
    }

    /// The value of a member, from now on read; empty when it is absent or null. What stands in the value is not read
    /// by
    /// that.
    public Optional<JsonValue> get(String name) {
        int at = find(name);
        if (at < 0 || isNull(values.get(at))) {
            return Optional.empty();
        }
        read.set(at);
        return Optional.of(values.get(at));
    }

    /// The value of a member without marking it as read; null when it is absent.
    public @Nullable JsonValue peek(String name) {
        int at = find(name);
        return at < 0 ? null : values.get(at);
    }

    /// The text of a member without marking it as read; null when it is absent, blank or no scalar.
    public @Nullable String peekText(String name) {
        return peek(name) instanceof JsonScalar scalar && !scalar.isBlank() ? scalar.written() : null;
    }

    /// The text or number of a member as it was written, outer white space included; from now on read. Null when it is
    /// absent, blank or no scalar: then it is not read.
    public @Nullable String text(String name) {
        int at = find(name);
        if (at >= 0 && values.get(at) instanceof JsonScalar scalar && !scalar.isBlank()) {
            read.set(at);
            return scalar.written();
        }
        return null;
    }

    /// The same unless it is true or false, which are no words. A number may stand for a text, as some wires write
    /// versions and codes.
    public @Nullable String words(String name) {
        return peek(name) instanceof JsonScalar scalar && scalar.isBoolean() ? null : text(name);
    }

    /// The object that is a member; from now on read. Null when it is no object.
    public @Nullable JsonObject object(String name) {
        int at = find(name);
        if (at >= 0 && values.get(at) instanceof JsonObject object) {
            read.set(at);
            return object;
        }
        return null;
    }

    /// The objects of an array, or the one object that stands in its place; from now on read, if there are any.
    public List<JsonObject> objects(String name) {
        return switch (peek(name)) {
            case JsonObject object -> {
                read.set(find(name));
                yield List.of(object);
            }
            case JsonArray array -> objects(name, array);
            case JsonScalar scalar -> List.of();
            case null -> List.of();
        };
    }

    /// The texts and numbers of an array, or the one that stands in its place; from now on read, if there are any.
    /// Blank
    /// ones are left out.
    public List<String> texts(String name) {
        if (peek(name) instanceof JsonArray array) {
            List<String> texts = new ArrayList<>();
            for (JsonValue item : array.items()) {
                if (item instanceof JsonScalar scalar && !scalar.isBlank()) {
                    texts.add(scalar.written());
                }
            }
            if (texts.size() == array.items().size()) {
                read.set(find(name));
            }
            return texts;
        }
        String text = text(name);
        return text == null ? List.of() : List.of(text);
    }

    /// Says that a member and all in it is understood.
    public void markRead(String name) {
        int at = find(name);
        if (at >= 0) {
            read.set(at);
            markAllRead(values.get(at));
        }
    }

    /// Says that all in it is understood.
    public void markAllRead() {
        read.set(0, names.size());
        for (JsonValue value : values) {
            markAllRead(value);
        }
    }

    /// The value of the member that stands at `at` in [#names], without marking it as read.
    public JsonValue value(int at) {
        return values.get(at);
    }

    boolean wasRead(int at) {
        return read.get(at);
    }

    private List<JsonObject> objects(String name, JsonArray array) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonValue item : array.items()) {
            if (item instanceof JsonObject object) {
                objects.add(object);
            }
        }
        if (!objects.isEmpty() || array.items().isEmpty()) {
            read.set(find(name));
        }
        return objects;
    }

    private static boolean isNull(JsonValue value) {
        return value instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.NULL;
    }

    private static void markAllRead(JsonValue value) {
        switch (value) {
            case JsonObject object -> object.markAllRead();
            case JsonArray array -> array.items().forEach(JsonObject::markAllRead);
            case JsonScalar scalar -> {}
        }
    }
}
