package news.dateline.ingest.parse.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An object. It remembers which of its members have been read, so that [JsonRest] can keep all the others.
public final class JsonObject implements JsonValue {
    private static final int FEW = 8;

    private final @Nullable Supplier<String> start;
    private final NameTable table = new NameTable();
    private String[] names = new String[FEW];
    private JsonValue[] values = new JsonValue[FEW];
    private int size;
    // Of the first ones; hardly any object has more.
    private long read;
    private @Nullable BitSet moreRead;

    /// @param start where it begins, of an object whose place may be told
    JsonObject(@Nullable Supplier<String> start) {
        this.start = start;
    }

    /// Its value of this name is there already.
    boolean add(String name, JsonValue value) {
        boolean isNew = find(name) < 0;
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size] = value;
        table.added(names, size++);
        return isNew;
    }

    private int find(String name) {
        return table.find(name, names, size);
    }

    private void mark(int at) {
        if (at < Long.SIZE) {
            read |= 1L << at;
        } else {
            moreRead = moreRead == null ? new BitSet() : moreRead;
            moreRead.set(at);
        }
    }

    /// `line 4, column 17` of the root or of an item of the root's array; empty for what stands in it.
    public String position() {
        return start == null ? "" : start.get();
    }

    /// The names of its members, in order.
    public List<String> names() {
        return Arrays.asList(names).subList(0, size);
    }

    /// How many members it has.
    public int size() {
        return size;
    }

    /// The name of the member that stands at `at`.
    public String name(int at) {
        return names[at];
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
        if (at < 0 || isNull(values[at])) {
            return Optional.empty();
        }
        mark(at);
        return Optional.of(values[at]);
    }

    /// The value of a member without marking it as read; null when it is absent.
    public @Nullable JsonValue peek(String name) {
        int at = find(name);
        return at < 0 ? null : values[at];
    }

    /// The text of a member without marking it as read; null when it is absent, blank or no scalar.
    public @Nullable String peekText(String name) {
        return peek(name) instanceof JsonScalar scalar && !scalar.isBlank() ? scalar.written() : null;
    }

    /// The text or number of a member as it was written, outer white space included; from now on read. Null when it is
    /// absent, blank or no scalar: then it is not read.
    public @Nullable String text(String name) {
        int at = find(name);
        if (at >= 0 && values[at] instanceof JsonScalar scalar && !scalar.isBlank()) {
            mark(at);
            return scalar.written();
        }
        return null;
    }

    /// The same unless it is true or false, which are no words. A number may stand for a text, as some wires write
    /// versions and codes.
    public @Nullable String words(String name) {
        int at = find(name);
        if (at >= 0 && values[at] instanceof JsonScalar scalar && !scalar.isBoolean() && !scalar.isBlank()) {
            mark(at);
            return scalar.written();
        }
        return null;
    }

    /// The object that is a member; from now on read. Null when it is no object.
    public @Nullable JsonObject object(String name) {
        int at = find(name);
        if (at >= 0 && values[at] instanceof JsonObject object) {
            mark(at);
            return object;
        }
        return null;
    }

    /// The objects of an array, or the one object that stands in its place; from now on read, if there are any.
    public List<JsonObject> objects(String name) {
        return switch (peek(name)) {
            case JsonObject object -> {
                mark(find(name));
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
                mark(find(name));
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
            mark(at);
            markAllRead(values[at]);
        }
    }

    /// Says that all in it is understood.
    public void markAllRead() {
        for (int i = 0; i < size; i++) {
            mark(i);
            markAllRead(values[i]);
        }
    }

    /// The value of the member that stands at `at` in [#names], without marking it as read.
    public JsonValue value(int at) {
        return values[at];
    }

    boolean wasRead(int at) {
        return at < Long.SIZE ? ((read >>> at) & 1) != 0 : moreRead != null && moreRead.get(at);
    }

    private List<JsonObject> objects(String name, JsonArray array) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonValue item : array.items()) {
            if (item instanceof JsonObject object) {
                objects.add(object);
            }
        }
        if (!objects.isEmpty() || array.items().isEmpty()) {
            mark(find(name));
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
