package news.dateline.app.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.schemas.registry.RegisteredSchema;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.registry.UnknownSchemaException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The read paths of Confluent's schema registry API over what `reference.schemas` holds, so that any client's
/// deserializer finds the schemas of a channel.
public final class SchemaHandler extends Handler.Abstract {
    private static final Pattern BY_ID = Pattern.compile("/schemas/ids/(\\d{1,9})");
    private static final Pattern VERSIONS = Pattern.compile("/subjects/([^/]+)/versions");
    private static final Pattern VERSION = Pattern.compile("/subjects/([^/]+)/versions/(latest|\\d{1,9})");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Supplier<SchemaCatalog> catalog;

    /// @param catalog gives what is registered now
    public SchemaHandler(Supplier<SchemaCatalog> catalog) {
        this.catalog = catalog;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        if (!HttpMethod.GET.is(request.getMethod())
                || !(path.startsWith("/schemas/") || path.startsWith("/subjects"))) {
            return false;
        }
        Optional<JsonNode> found = find(path);
        response.setStatus(found.isPresent() ? HttpStatus.OK_200 : HttpStatus.NOT_FOUND_404);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/vnd.schemaregistry.v1+json");
        String body = found.orElseGet(() -> notFound(path)).toString();
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    private Optional<JsonNode> find(String path) {
        Matcher byId = BY_ID.matcher(path);
        if (byId.matches()) {
            return byId(Integer.parseInt(byId.group(1)));
        }
        Matcher versions = VERSIONS.matcher(path);
        if (versions.matches()) {
            return versions(versions.group(1));
        }
        Matcher version = VERSION.matcher(path);
        if (version.matches()) {
            return version(version.group(1), version.group(2));
        }
        return path.equals("/subjects") ? Optional.of(strings(catalog.get().subjects())) : Optional.empty();
    }

    private Optional<JsonNode> byId(int id) {
        try {
            return Optional.of(
                    JSON.objectNode().put("schema", catalog.get().byId(id).toString()));
        } catch (UnknownSchemaException e) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> versions(String subject) {
        ArrayNode numbers = JSON.arrayNode();
        catalog.get().versions(subject).forEach(version -> numbers.add(version.version()));
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    private Optional<JsonNode> version(String subject, String which) {
        List<RegisteredSchema> versions = catalog.get().versions(subject);
        int number = which.equals("latest") ? versions.size() : Integer.parseInt(which);
        return versions.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .map(SchemaRecord::write);
    }

    // Confluent's error codes: 40401 subject, 40402 version, 40403 schema not found.
    private static JsonNode notFound(String path) {
        int code = path.startsWith("/schemas/") ? 40403 : path.contains("/versions/") ? 40402 : 40401;
        return JSON.objectNode().put("error_code", code).put("message", "Not found: " + path);
    }

    private static ArrayNode strings(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
