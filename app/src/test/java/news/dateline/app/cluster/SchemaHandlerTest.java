package news.dateline.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import news.dateline.http.HttpServer;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.registry.SchemaRegistryException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is told of schemas while the brokers are away, and of what another process has just registered.
class SchemaHandlerTest {
    private static final Schema FERRY = SchemaBuilder.fixed("ferry").size(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final SchemaCatalog known = new SchemaCatalog();
    private final SchemaCatalog registered = new SchemaCatalog();
    private volatile boolean away;
    private final HttpServer server = new HttpServer("127.0.0.1", 0, List.of(new SchemaHandler(known, this::now)));

    @BeforeEach
    void start() {
        known.register("ferry-value", FERRY);
        registered.register("ferry-value", FERRY);
        server.start();
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/schemas/ids/1", "/subjects/ferry-value/versions/1"})
    void whatIsKnownByItsNumberIsToldWithoutTheBrokers(String path) throws Exception {
        away = true;

        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(get(path).body()).contains("ferry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemas/ids/2",
                "/subjects",
                "/subjects/ferry-value/versions",
                "/subjects/ferry-value/versions/latest",
                "/subjects/ferry-value/versions/2",
                "/subjects/bridge-value/versions/1"
            })
    void whatOnlyTheBrokersCanSayMayBeAskedAgain(String path) throws Exception {
        away = true;

        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"error_code\":50001");
    }

    @Test
    void whatAnotherProcessHasRegisteredIsFound() throws Exception {
        registered.register("bridge-value", SchemaBuilder.fixed("bridge").size(3));

        assertThat(get("/schemas/ids/2").body()).contains("bridge");
        assertThat(get("/subjects/bridge-value/versions/1").body()).contains("bridge");
        assertThat(get("/subjects/bridge-value/versions/latest").body()).contains("bridge");
        assertThat(get("/subjects").body()).contains("bridge-value", "ferry-value");
    }

    private SchemaCatalog now() {
        if (away) {
            throw new SchemaRegistryException("The topic cannot be read", null);
        }
        return registered;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
