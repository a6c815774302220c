package news.dateline.app.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.schemas.registry.RegisteredSchema;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.registry.SchemaRegistryException;
import news.dateline.schemas.registry.UnknownSchemaException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The read paths of Confluent's schema registry API over what `reference.schemas` holds, so that any client's
/// deserializer finds the schemas of a channel. What is known by its number does not change: the brokers are not asked
/// for it.
public final class SchemaHandler extends Handler.Abstract {
    private static final Pattern BY_ID = Pattern.compile("/schemas/ids/(\\d{1,9})");
    private static final Pattern VERSIONS = Pattern.compile("/subjects/([^/]+)/versions");
    private static final Pattern VERSION = Pattern.compile("/subjects/([^/]+)/versions/(latest|\\d{1,9})");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String RETRY_AFTER_SECONDS = "5";

    private final SchemaCatalog known;
    private final Supplier<SchemaCatalog> now;

    /// @param known what is registered, as far as it has been heard
    /// @param now gives what is registered now; throws [SchemaRegistryException] when that cannot be said
    public SchemaHandler(SchemaCatalog known, Supplier<SchemaCatalog> now) {
        this.known = known;
        this.now = now;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        if (!HttpMethod.GET.is(request.getMethod())
                || !(path.startsWith("/schemas/") || path.startsWith("/subjects"))) {
            return false;
        }
        try {
            Optional<JsonNode> found = find(path);
            write(
                    found.isPresent() ? HttpStatus.OK_200 : HttpStatus.NOT_FOUND_404,
                    found.orElseGet(() -> notFound(path)),
                    response,
                    callback);
        } catch (SchemaRegistryException e) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
            write(HttpStatus.SERVICE_UNAVAILABLE_503, away(), response, callback);
        }
        return true;
    }

    private static void write(int status, JsonNode body, Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/vnd.schemaregistry.v1+json");
        response.write(true, ByteBuffer.wrap(body.toString().getBytes(StandardCharsets.UTF_8)), callback);
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
        return path.equals("/subjects") ? Optional.of(strings(now.get().subjects())) : Optional.empty();
    }

    private Optional<JsonNode> byId(int id) {
        return byId(known, id).or(() -> byId(now.get(), id));
    }

    private static Optional<JsonNode> byId(SchemaCatalog catalog, int id) {
        try {
            return Optional.of(JSON.objectNode().put("schema", catalog.byId(id).toString()));
        } catch (UnknownSchemaException e) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> versions(String subject) {
        ArrayNode numbers = JSON.arrayNode();
        now.get().versions(subject).forEach(version -> numbers.add(version.version()));
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    private Optional<JsonNode> version(String subject, String which) {
        if (which.equals("latest")) {
            return now.get().versions(subject).stream()
                    .max(Comparator.comparingInt(RegisteredSchema::version))
                    .map(SchemaRecord::write);
        }
        int number = Integer.parseInt(which);
        return version(known, subject, number).or(() -> version(now.get(), subject, number));
    }

    private static Optional<JsonNode> version(SchemaCatalog catalog, String subject, int number) {
        return catalog.versions(subject).stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .map(SchemaRecord::write);
    }

    // Confluent's error codes: 40401 subject, 40402 version, 40403 schema not found; 50001 the store does not answer.
    private static JsonNode notFound(String path) {
        int code = path.startsWith("/schemas/") ? 40403 : path.contains("/versions/") ? 40402 : 40401;
        return JSON.objectNode().put("error_code", code).put("message", "Not found: " + path);
    }

    private static JsonNode away() {
        return JSON.objectNode().put("error_code", 50001).put("message", "The brokers do not say what is registered");
    }

    private static ArrayNode strings(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
