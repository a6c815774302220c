package news.dateline.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.avro.SchemaParser;

/// A registry server that speaks the Confluent REST API: Apicurio, Karapace, Confluent's. Each schema and each id is
/// asked for once, and whoever has registered a schema knows all versions of its subject by their ids. FULL_TRANSITIVE
/// is checked here, whatever rule the server is set to.
public final class RestSchemaRegistry implements SchemaRegistry, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    // The error codes of the Confluent REST API, which stand in the body and are finer than the status.
    private static final int NO_SUBJECT = 40401;
    private static final int NO_SCHEMA = 40403;

    private final RegistryHttp http;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<Subject, Integer> ids = new ConcurrentHashMap<>();

    /// Asks nothing yet.
    ///
    /// @param base where the API begins, path included: Apicurio's is `http://host:8080/apis/ccompat/v7`
    public RestSchemaRegistry(URI base) {
        this(base, PATIENCE);
    }

    RestSchemaRegistry(URI base, Duration patience) {
        this.http = new RegistryHttp(base, patience);
    }

    @Override
    public int register(String subject, Schema schema) {
        return ids.computeIfAbsent(new Subject(subject, schema), this::findOrCreate);
    }

    @Override
    public Schema byId(int id) {
        return schemas.computeIfAbsent(id, this::fetch);
    }

    /// Closes the connections.
    @Override
    public void close() {
        http.close();
    }

    private int findOrCreate(Subject wanted) {
        List<RegisteredSchema> versions = versions(wanted.name());
        for (RegisteredSchema version : versions) {
            if (version.schema().equals(wanted.schema())) {
                return version.id();
            }
        }
        Compatibility.requireFullTransitive(wanted.name(), versions, wanted.schema());
        JsonNode request = JsonNodeFactory.instance
                .objectNode()
                .put("schema", wanted.schema().toString());
        RegistryHttp.Answer answer = http.post(path(wanted.name()), request);
        if (answer.status() == CONFLICT) {
            throw new IncompatibleSchemaException(
                    wanted.name() + ": " + answer.body().path("message").asText("refused by the registry"));
        }
        int id = number(answer, "id");
        schemas.putIfAbsent(id, wanted.schema());
        return id;
    }

    private List<RegisteredSchema> versions(String subject) {
        RegistryHttp.Answer answer = http.get(path(subject));
        if (isError(answer, NO_SUBJECT)) {
            return List.of();
        }
        if (!answer.isOk() || !answer.body().isArray()) {
            throw answer.unusable();
        }
        List<RegisteredSchema> versions = new ArrayList<>();
        for (JsonNode version : answer.body()) {
            RegistryHttp.Answer one = http.get(path(subject) + "/" + version.asInt());
            int id = number(one, "id");
            Schema schema = schemas.computeIfAbsent(id, fetched -> schema(one));
            versions.add(new RegisteredSchema(subject, number(one, "version"), id, schema));
        }
        return versions;
    }

    private Schema fetch(int id) {
        RegistryHttp.Answer answer = http.get("/schemas/ids/" + id);
        if (isError(answer, NO_SCHEMA)) {
            throw new UnknownSchemaException(id);
        }
        return schema(answer);
    }

    private static boolean isError(RegistryHttp.Answer answer, int code) {
        // A 404 without a code comes from something that is no registry, such as a wrong path.
        return answer.status() == NOT_FOUND && answer.body().path("error_code").asInt() == code;
    }

    private static int number(RegistryHttp.Answer answer, String name) {
        if (!answer.isOk() || !answer.body().path(name).isInt()) {
            throw answer.unusable();
        }
        return answer.body().path(name).intValue();
    }

    private static Schema schema(RegistryHttp.Answer answer) {
        if (!answer.isOk() || !answer.body().path("schema").isTextual()) {
            throw answer.unusable();
        }
        String text = answer.body().path("schema").textValue();
        try {
            return new SchemaParser().parse(text).mainSchema();
        } catch (SchemaParseException e) {
            throw new SchemaRegistryException(answer.request() + " gave a schema that is not Avro's: " + text, e);
        }
    }

    private static String path(String subject) {
        String name = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        return "/subjects/" + name + "/versions";
    }

    private record Subject(String name, Schema schema) {}
}
