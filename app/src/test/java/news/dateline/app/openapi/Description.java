package news.dateline.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/// An OpenAPI document, to hold answers against. Notes what it has seen.
final class Description {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Set<String> seen = new TreeSet<>();

    Description(String document) throws IOException {
        this.document = JSON.readTree(document);
    }

    JsonNode document() {
        return document;
    }

    /// Fails unless the answer is as the operation says, in status, headers and body.
    void check(String path, String method, Reply reply) throws IOException {
        String place = method + " " + path + " " + reply.status();
        JsonNode response = resolved(document.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(Integer.toString(reply.status())));
        assertThat(response.isMissingNode()).as("%s is described", place).isFalse();
        seen.add(place);
        reply.ownHeaders().forEach((name, value) -> {
            JsonNode header = header(response, name);
            assertThat(header.isMissingNode())
                    .as("%s, header %s is described", place, name)
                    .isFalse();
            assertValid(header.path("schema"), TextNode.valueOf(value), place + ", header " + name);
            seen.add(place + ", " + name);
        });
        JsonNode content = response.path("content").path(reply.mediaType());
        assertThat(content.isMissingNode())
                .as("%s, type %s is described", place, reply.mediaType())
                .isFalse();
        JsonNode body =
                reply.mediaType().endsWith("json") ? JSON.readTree(reply.body()) : TextNode.valueOf(reply.body());
        assertValid(content.path("schema"), body, place);
        if (body.has("reason")) {
            seen.add(place + ", " + body.path("reason").asText());
        }
    }

    /// All that is described: each answer, each of its headers, each of its reasons.
    Set<String> described() {
        Set<String> described = new TreeSet<>();
        each(
                document.path("paths"),
                (path, methods) -> each(methods, (method, operation) -> {
                    each(operation.path("responses"), (status, found) -> {
                        JsonNode response = resolved(found);
                        String place = method + " " + path + " " + status;
                        described.add(place);
                        each(
                                response.path("headers"),
                                (name, header) -> described.add(place + ", " + name.toLowerCase(Locale.ROOT)));
                        reasons(response).forEach(reason -> described.add(place + ", " + reason.asText()));
                    });
                }));
        return described;
    }

    /// All of it that an answer has shown.
    Set<String> seen() {
        return seen;
    }

    private static JsonNode reasons(JsonNode response) {
        return response.at("/content/application~1problem+json/schema/allOf/1/properties/reason/enum");
    }

    private JsonNode header(JsonNode response, String name) {
        JsonNode[] found = {JSON.missingNode()};
        each(response.path("headers"), (described, header) -> {
            if (described.equalsIgnoreCase(name)) {
                found[0] = resolved(header);
            }
        });
        return found[0];
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    // A schema of the document refers to others in it: they come along.
    private void assertValid(JsonNode schema, JsonNode value, String place) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        Schema validator = SCHEMAS.getSchema(whole);
        assertThat(validator.validate(value)).as("%s: %s", place, value).isEmpty();
    }

    private static void each(JsonNode node, BiConsumer<String, JsonNode> action) {
        node.properties().forEach(member -> action.accept(member.getKey(), member.getValue()));
    }
}
