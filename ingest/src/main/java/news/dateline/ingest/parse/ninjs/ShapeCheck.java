package news.dateline.ingest.parse.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.json.JsonText;
import news.dateline.ingest.parse.json.JsonValue;
import org.jspecify.annotations.Nullable;

/// Finds where an item differs from IPTC's schema. Nothing is read or marked by that.
final class ShapeCheck {
    // One wrong habit of a wire may stand in each of a thousand places.
    private static final int MAX_FAULTS = 20;
    private static final int MAX_WRITTEN = 60;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}(\\.0{1,9})?");
    private static final Pattern EARLY_DATE = Pattern.compile(
            "-?\\d{4,9}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,12})?(Z|[+-]\\d\\d:\\d\\d)?)?)?)?");

    private final Schema schema;
    private final List<Fault> faults = new ArrayList<>();
    private final ShapePath path = new ShapePath();

    private ShapeCheck(Schema schema) {
        this.schema = schema;
    }

    /// One difference.
    record Fault(Leniency leniency, String detail) {}

    /// The differences, up to a limit, in document order.
    static List<Fault> of(JsonObject item, Schema schema) {
        ShapeCheck check = new ShapeCheck(schema);
        check.members(item, schema.item());
        return check.faults;
    }

    private void check(JsonValue value, Shape shape) {
        switch (shape) {
            case Shape.Anything any -> {}
            case Shape.Words words -> words(value, words.words());
            case Shape.Amount number -> number(value, number);
            case Shape.EarlyDate date -> earlyDate(value);
            case Shape.Each each -> each(value, each.item());
            case Shape.Named named -> named(value, named);
            case Shape.Associated associated -> object(value, schema.associated());
            case Shape.Members members -> object(value, members);
        }
    }

    private void words(JsonValue value, Set<String> words) {
        boolean isText = value instanceof JsonScalar scalar
                && scalar.kind() == JsonScalar.Kind.TEXT
                && (words.isEmpty() || words.contains(scalar.written()));
        if (!isText) {
            wrong(value);
        }
    }

    private void number(JsonValue value, Shape.Amount number) {
        boolean fits = value instanceof JsonScalar scalar
                && scalar.kind() == JsonScalar.Kind.NUMBER
                && (!number.whole() || isWithin(scalar.written(), number));
        if (!fits) {
            wrong(value);
        }
    }

    private static boolean isWithin(String written, Shape.Amount number) {
        if (!WHOLE.matcher(written).matches()) {
            return false;
        }
        int point = written.indexOf('.');
        long whole = Long.parseLong(point < 0 ? written : written.substring(0, point));
        return number.least() == Integer.MIN_VALUE || (whole >= number.least() && whole <= number.most());
    }

    private void earlyDate(JsonValue value) {
        String text = textOf(value);
        if (text == null || !EARLY_DATE.matcher(text).matches()) {
            wrong(value);
        }
    }

    private void each(JsonValue value, Shape shape) {
        if (!(value instanceof JsonArray array)) {
            wrong(value);
            return;
        }
        for (int i = 0; i < array.items().size() && faults.size() < MAX_FAULTS; i++) {
            path.enter(i);
            check(array.items().get(i), shape);
            path.leave();
        }
    }

    private void named(JsonValue value, Shape.Named named) {
        if (!(value instanceof JsonObject object)) {
            wrong(value);
            return;
        }
        for (int i = 0; i < object.size() && faults.size() < MAX_FAULTS; i++) {
            String name = object.name(i);
            if (named.anyName() || isName(name)) {
                inside(name, object.value(i), named.item());
            } else {
                note(Leniency.MEMBER_NOT_IN_STANDARD, "not a name", name);
            }
        }
    }

    // ninjs 1.x, patternProperties of renditions and associations.
    private static boolean isName(String name) {
        char first = name.isEmpty() ? ' ' : name.charAt(0);
        return first == '_' || (first < 128 && Character.isLetterOrDigit(first));
    }

    private void object(JsonValue value, Shape.Members members) {
        if (value instanceof JsonObject object) {
            members(object, members);
        } else {
            wrong(value);
        }
    }

    private void members(JsonObject object, Shape.Members members) {
        for (int i = 0; i < object.size() && faults.size() < MAX_FAULTS; i++) {
            String name = object.name(i);
            Shape shape = members.shapeOf(name);
            if (shape != null) {
                inside(name, object.value(i), shape);
            } else if (!"$schema".equals(name)) {
                note(Leniency.MEMBER_NOT_IN_STANDARD, "unknown", name);
            }
        }
        for (String name : members.required()) {
            if (!object.has(name)) {
                note(Leniency.MEMBER_NOT_IN_STANDARD, "missing", name);
            }
        }
        if (!members.choices().isEmpty() && members.choices().stream().noneMatch(names -> hasOne(object, names))) {
            note(Leniency.MEMBER_NOT_IN_STANDARD, "one wanted of", String.valueOf(members.choices()));
        }
    }

    private static boolean hasOne(JsonObject object, Set<String> names) {
        return names.stream().filter(object::has).count() == 1;
    }

    private void inside(String name, JsonValue value, Shape shape) {
        path.enter(name);
        check(value, shape);
        path.leave();
    }

    private void wrong(JsonValue value) {
        String written = JsonText.of(value);
        note(
                Leniency.VALUE_NOT_IN_STANDARD,
                "value",
                written.length() <= MAX_WRITTEN ? written : written.substring(0, MAX_WRITTEN) + "…");
    }

    private void note(Leniency leniency, String what, String name) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(new Fault(leniency, path.before(": ") + what + " " + name));
        }
    }

    private static @Nullable String textOf(JsonValue value) {
        return value instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.TEXT ? scalar.written() : null;
    }
}
