package news.dateline.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// Avro records as plain JSON for people and tools: every field under its own name, nothing wrapped, times in ISO 8601
/// with zone, bytes in Base64. An enum with the property `jsonCase` is written in lower case.
public final class AvroJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AvroJson() {}

    /// The record with all its fields, those without a value included.
    public static ObjectNode of(IndexedRecord record) {
        ObjectNode object = JSON.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            object.set(field.name(), node(record.get(field.pos())));
        }
        return object;
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case IndexedRecord record -> of(record);
            case List<?> list -> array(list);
            case Map<?, ?> map -> map(map);
            case GenericEnumSymbol<?> symbol -> JSON.textNode(word(symbol));
            case Instant time -> JSON.textNode(DateTimeFormatter.ISO_INSTANT.format(time));
            case Boolean truth -> JSON.booleanNode(truth);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Float number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case ByteBuffer bytes -> JSON.textNode(base64(bytes));
            default -> JSON.textNode(value.toString());
        };
    }

    private static ArrayNode array(List<?> list) {
        ArrayNode array = JSON.arrayNode(list.size());
        list.forEach(element -> array.add(node(element)));
        return array;
    }

    private static ObjectNode map(Map<?, ?> map) {
        ObjectNode object = JSON.objectNode();
        map.forEach((key, value) -> object.set(key.toString(), node(value)));
        return object;
    }

    private static String word(GenericEnumSymbol<?> symbol) {
        return symbol.getSchema().getProp("jsonCase") == null
                ? symbol.toString()
                : symbol.toString().toLowerCase(Locale.ROOT);
    }

    private static String base64(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return Base64.getEncoder().encodeToString(copy);
    }
}
