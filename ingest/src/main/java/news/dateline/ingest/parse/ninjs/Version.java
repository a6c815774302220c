package news.dateline.ingest.parse.ninjs;

import java.math.BigDecimal;
import java.util.Optional;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;

/// The version of an item. The schemas take any text; NewsML-G2, which they point at (`nar:newsItem@version`), takes a
/// whole number.
sealed interface Version {
    /// A number that versions can be ordered by.
    record Known(long number) implements Version {}

    /// None is written.
    record Absent() implements Version {}

    /// Words, or more digits than fit: the schema allows them, and they say nothing about order.
    record WithoutOrder(String written) implements Version {}

    /// Longest number whose digits always fit.
    int SAFE_DIGITS = 18;

    /// Reads it.
    ///
    /// @return empty when it can mean no version: a number that is broken or negative, or no text at all
    static Optional<Version> read(JsonObject item) {
        boolean isBlank =
                !item.has("version") || (item.peek("version") instanceof JsonScalar present && present.isBlank());
        String name = isBlank ? "_current_version" : "version";
        return switch (item.peek(name)) {
            case null -> Optional.of(new Absent());
            case JsonScalar scalar -> of(scalar, item, name);
            default -> Optional.empty();
        };
    }

    private static Optional<Version> of(JsonScalar scalar, JsonObject item, String name) {
        return switch (scalar.kind()) {
            case NULL -> Optional.of(new Absent());
            case BOOLEAN -> Optional.empty();
            case NUMBER -> ofNumber(scalar.written(), item, name);
            case TEXT -> Optional.of(ofText(scalar.written().strip(), item, name));
        };
    }

    private static Version ofText(String written, JsonObject item, String name) {
        if (written.isEmpty()) {
            return new Absent();
        }
        if (!written.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return new WithoutOrder(written);
        }
        try {
            Version version = new Known(Long.parseLong(written));
            item.text(name);
            return version;
        } catch (NumberFormatException e) {
            return new WithoutOrder(written);
        }
    }

    private static Optional<Version> ofNumber(String written, JsonObject item, String name) {
        try {
            long number = written.length() <= SAFE_DIGITS && written.indexOf('e') < 0 && written.indexOf('.') < 0
                    ? Long.parseLong(written)
                    : new BigDecimal(written).longValueExact();
            item.text(name);
            return number < 0 ? Optional.empty() : Optional.of(new Known(number));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
