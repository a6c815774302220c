package news.dateline.app.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import news.dateline.schemas.registry.RegisteredSchema;
import news.dateline.schemas.registry.SchemaRegistryException;
import org.apache.avro.Schema;

/// One version of a subject as JSON: what `reference.schemas` holds and what the registry's read paths answer, in the
/// members of Confluent's API.
final class SchemaRecord {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaRecord() {}

    static String key(RegisteredSchema schema) {
        return JSON.createObjectNode()
                .put("subject", schema.subject())
                .put("version", schema.version())
                .toString();
    }

    static ObjectNode write(RegisteredSchema schema) {
        return JSON.createObjectNode()
                .put("subject", schema.subject())
                .put("version", schema.version())
                .put("id", schema.id())
                .put("schema", schema.schema().toString());
    }

    static RegisteredSchema read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return new RegisteredSchema(
                    node.path("subject").asText(),
                    node.path("version").asInt(),
                    node.path("id").asInt(),
                    new Schema.Parser().parse(node.path("schema").asText()));
        } catch (JsonProcessingException e) {
            throw new SchemaRegistryException("A record of reference.schemas is not JSON", e);
        }
    }
}
