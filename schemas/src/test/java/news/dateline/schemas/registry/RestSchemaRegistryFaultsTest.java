package news.dateline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Against a server that answers what a real one only answers on a bad day.
@Timeout(30)
class RestSchemaRegistryFaultsTest {
    private static final Schema SCHEMA =
            SchemaBuilder.record("Story").fields().requiredString("id").endRecord();
    private static final Reply NO_SUBJECT =
            new Reply(404, "{\"error_code\": 40401, \"message\": \"Subject not found.\"}");

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final CountDownLatch late = new CountDownLatch(1);
    private HttpServer server;
    private RestSchemaRegistry registry;

    private record Reply(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(request);
            Reply reply = replies.get(request);
            if (reply == null) {
                await();
                return;
            }
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        registry = new RestSchemaRegistry(address(), Duration.ofSeconds(1));
    }

    @AfterEach
    void stop() {
        registry.close();
        late.countDown();
        server.stop(0);
    }

    @Test
    void asksForEachIdOnce() {
        replies.put("GET /base/schemas/ids/7", new Reply(200, "{\"schema\": \"\\\"string\\\"\"}"));

        registry.byId(7);
        registry.byId(7);

        assertThat(requests).containsExactly("GET /base/schemas/ids/7");
    }

    @Test
    void whoeverHasRegisteredNeedNotAskForTheVersionsOfTheSubjectById() {
        replies.put("GET /base/subjects/a-value/versions", new Reply(200, "[1]"));
        replies.put(
                "GET /base/subjects/a-value/versions/1",
                new Reply(200, "{\"version\": 1, \"id\": 3, \"schema\": \"\\\"string\\\"\"}"));
        replies.put("GET /base/subjects/b-value/versions", NO_SUBJECT);
        replies.put("POST /base/subjects/b-value/versions", new Reply(200, "{\"id\": 4}"));
        registry.register("a-value", Schema.create(Schema.Type.STRING));
        registry.register("b-value", SCHEMA);
        requests.clear();

        assertThat(registry.byId(3)).isEqualTo(Schema.create(Schema.Type.STRING));
        assertThat(registry.byId(4)).isEqualTo(SCHEMA);

        assertThat(requests).isEmpty();
    }

    @Test
    void registersEachSchemaOnce() {
        replies.put("GET /base/subjects/a-value/versions", NO_SUBJECT);
        replies.put("POST /base/subjects/a-value/versions", new Reply(200, "{\"id\": 3}"));

        assertThat(registry.register("a-value", SCHEMA)).isEqualTo(3);
        assertThat(registry.register("a-value", SCHEMA)).isEqualTo(3);

        assertThat(requests)
                .containsExactly("GET /base/subjects/a-value/versions", "POST /base/subjects/a-value/versions");
    }

    @Test
    void aSubjectIsOnePartOfThePathWhateverItsName() {
        replies.put("GET /base/subjects/a%2Fb%20c-value/versions", NO_SUBJECT);
        replies.put("POST /base/subjects/a%2Fb%20c-value/versions", new Reply(200, "{\"id\": 3}"));

        assertThat(registry.register("a/b c-value", SCHEMA)).isEqualTo(3);
    }

    @Test
    void whatOnlyTheServerRefusesIsIncompatibleToo() {
        replies.put("GET /base/subjects/a-value/versions", NO_SUBJECT);
        replies.put(
                "POST /base/subjects/a-value/versions",
                new Reply(409, "{\"error_code\": 409, \"message\": \"Somebody was faster\"}"));

        assertThatThrownBy(() -> registry.register("a-value", SCHEMA))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessage("a-value: Somebody was faster");
    }

    @Test
    void aFaultOfTheServerIsShownAndForgotten() {
        replies.put("GET /base/schemas/ids/7", new Reply(500, "{\"error_code\": 50001, \"message\": \"store away\"}"));

        assertThatThrownBy(() -> registry.byId(7))
                .isExactlyInstanceOf(SchemaRegistryException.class)
                .hasMessage("GET " + address() + "schemas/ids/7 answered 500: "
                        + "{\"error_code\": 50001, \"message\": \"store away\"}");

        replies.put("GET /base/schemas/ids/7", new Reply(200, "{\"schema\": \"\\\"string\\\"\"}"));
        assertThat(registry.byId(7).getType()).isEqualTo(Schema.Type.STRING);
    }

    @Test
    void whatIsNotJsonIsShown() {
        replies.put("GET /base/schemas/ids/7", new Reply(200, "<html>Log in</html>"));

        assertThatThrownBy(() -> registry.byId(7))
                .isExactlyInstanceOf(SchemaRegistryException.class)
                .hasMessageEndingWith("answered 200: <html>Log in</html>");
    }

    @Test
    void aSchemaThatIsNotAvrosIsShown() {
        replies.put("GET /base/schemas/ids/7", new Reply(200, "{\"schema\": \"syntax = proto3;\"}"));

        assertThatThrownBy(() -> registry.byId(7))
                .isExactlyInstanceOf(SchemaRegistryException.class)
                .hasMessageEndingWith("gave a schema that is not Avro's: syntax = proto3;");
    }

    @Test
    void doesNotWaitForEver() {
        assertThatThrownBy(() -> registry.byId(7))
                .isExactlyInstanceOf(SchemaRegistryException.class)
                .hasMessage("The schema registry does not answer: GET " + address() + "schemas/ids/7");
    }

    @Test
    void aServerThatIsNotThereIsSaid() {
        server.stop(0);

        assertThatThrownBy(() -> registry.register("a-value", SCHEMA))
                .isExactlyInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("The schema registry does not answer: GET ");
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base/");
    }

    private void await() {
        try {
            late.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
