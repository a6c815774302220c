package news.dateline.enrich.reference.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.Entity;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/// Reads an entity from plain JSON: every field of its schema under its own name, those with a default may be left out.
final class EntityJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntityJson() {}

    /// @throws IllegalArgumentException when the line is no entity, with the field
    static Optional<Entity> entity(String line) {
        return Optional.of((Entity) value(tree(line), Entity.getClassSchema(), "entity"));
    }

    /// @throws IllegalArgumentException when the line is no JSON object
    static JsonNode tree(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new IllegalArgumentException("no JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Object value(JsonNode node, Schema schema, String path) {
        return switch (schema.getType()) {
            case RECORD -> record(node, schema, path);
            case ARRAY -> array(node, schema, path);
            case ENUM -> symbol(node, schema, path);
            case STRING -> of(node.isTextual(), node, path, "text").textValue();
            case DOUBLE -> of(node.isNumber(), node, path, "a number").doubleValue();
            case LONG ->
                of(node.canConvertToLong() && node.isIntegralNumber(), node, path, "a whole number")
                        .longValue();
            // Entity has no field of another type; a new one is read here first.
            default -> throw new IllegalStateException(path + ": " + schema.getType());
        };
    }

    private static IndexedRecord record(JsonNode node, Schema schema, String path) {
        of(node.isObject(), node, path, "an object").fieldNames().forEachRemaining(name -> {
            if (schema.getField(name) == null) {
                throw new IllegalArgumentException(path + ": unknown field '" + name + "'");
            }
        });
        IndexedRecord record = (IndexedRecord) SpecificData.get().newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), field(node.get(field.name()), field, path + "." + field.name()));
        }
        return record;
    }

    private static @Nullable Object field(@Nullable JsonNode node, Schema.Field field, String path) {
        if (node == null || node.isNull()) {
            if (!field.hasDefaultValue()) {
                throw new IllegalArgumentException(path + " is missing");
            }
            return SpecificData.get()
                    .deepCopy(field.schema(), SpecificData.get().getDefaultValue(field));
        }
        Schema schema = field.schema();
        // All unions are of null and one more.
        return value(node, schema.isUnion() ? schema.getTypes().get(1) : schema, path);
    }

    private static List<Object> array(JsonNode node, Schema schema, String path) {
        List<Object> list = new ArrayList<>();
        of(node.isArray(), node, path, "a list")
                .forEach(element -> list.add(value(element, schema.getElementType(), path)));
        return list;
    }

    private static Object symbol(JsonNode node, Schema schema, String path) {
        String symbol = of(node.isTextual(), node, path, "text").textValue();
        if (!schema.hasEnumSymbol(symbol)) {
            throw new IllegalArgumentException(path + ": '" + symbol + "' is none of " + schema.getEnumSymbols());
        }
        return SpecificData.get().createEnum(symbol, schema);
    }

    private static JsonNode of(boolean right, JsonNode node, String path, String want) {
        if (!right) {
            throw new IllegalArgumentException(path + ": want " + want);
        }
        return node;
    }
}
