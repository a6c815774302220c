package news.dateline.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import news.dateline.ingest.http.HttpLimit;
import news.dateline.ingest.http.PushProblem;
import news.dateline.ingest.journal.JournalException;
import news.dateline.ingest.journal.JournalException.Fault;
import news.dateline.ingest.parse.Reason;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.registry.SchemaRegistryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The description of the port against the port: whatever is answered is described, and whatever is described is
/// answered.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final String PUSH = "/v1/wires/{wire}/stories";
    private static final String G2 = "http://iptc.org/std/nar/2006-10-01/";
    private static final String MIXED = "multipart/mixed; boundary=next";

    private final SchemaCatalog catalog = new SchemaCatalog();
    private final int desks = HttpLimit.ALL_AT_ONCE.most() / HttpLimit.WIRE_AT_ONCE.most() + 1;
    private final Port port = new Port(catalog, desks);

    @SuppressWarnings("NullAway.Init")
    private Description description;

    @BeforeAll
    void read() throws Exception {
        Reply reply = port.send(port.at("/openapi.json"));
        description = new Description(reply.body());
        description.check("/openapi.json", "get", reply);
    }

    @AfterAll
    void close() {
        port.close();
    }

    @Test
    void describesWhatIsAnsweredAndNothingElse() throws Exception {
        schemas();
        statuses();
        accepted();
        notLetIn();
        refused();
        sentAgain();
        atOnce();
        tooSlow();
        notDurable();

        Set<String> unseen = new TreeSet<>(description.described());
        unseen.removeAll(description.seen());
        // What can be wrong with content has tests of its own; here its list is held against the reasons themselves.
        unseen.removeIf(place -> place.startsWith("post " + PUSH + " 422, "));
        assertThat(unseen).isEmpty();
    }

    @Test
    void listsEveryReason() {
        JsonNode content = description.document().at("/components/schemas/ContentReason/enum");
        Stream<String> reasons = Stream.of(Reason.values())
                // Files only: a body that cannot be read is no push.
                .filter(reason -> reason != Reason.UNREADABLE)
                .map(Reason::name);

        assertThat(content).extracting(JsonNode::asText).containsExactlyInAnyOrderElementsOf(reasons.toList());
        Set<String> described = description.described();
        for (PushProblem problem : PushProblem.values()) {
            assertThat(described).contains("post " + PUSH + " " + problem.status() + ", " + problem);
        }
        for (JsonNode reason : content) {
            assertThat(described)
                    .anyMatch(place -> place.startsWith("post " + PUSH) && place.endsWith(", " + reason.asText()));
        }
    }

    @Test
    void refersOnlyToWhatIsThere() {
        assertThat(description.document().path("openapi").asText()).startsWith("3.1.");
        for (JsonNode reference : description.document().findValues("$ref")) {
            assertThat(description
                            .document()
                            .at(reference.asText().substring(1))
                            .isMissingNode())
                    .as("%s", reference)
                    .isFalse();
        }
    }

    private void schemas() throws Exception {
        get("/subjects", "/subjects");
        get("/schemas/ids/{id}", "/schemas/ids/1");
        catalog.register("wire.raw-value", RawWire.getClassSchema());
        get("/subjects", "/subjects");
        int id = catalog.find("wire.raw-value", RawWire.getClassSchema())
                .orElseThrow()
                .id();
        get("/schemas/ids/{id}", "/schemas/ids/" + id);
        for (String subject : List.of("wire.raw-value", "wire.cooked-value")) {
            get("/subjects/{subject}/versions", "/subjects/" + subject + "/versions");
            get("/subjects/{subject}/versions/{version}", "/subjects/" + subject + "/versions/latest");
            get("/subjects/{subject}/versions/{version}", "/subjects/" + subject + "/versions/1");
        }
        port.registered = () -> {
            throw new SchemaRegistryException("away", null);
        };
        get("/schemas/ids/{id}", "/schemas/ids/99");
        get("/subjects", "/subjects");
        get("/subjects/{subject}/versions", "/subjects/wire.raw-value/versions");
        get("/subjects/{subject}/versions/{version}", "/subjects/wire.raw-value/versions/latest");
    }

    private void statuses() throws Exception {
        for (String story : List.of("held", "new", "none")) {
            status(port.at("/v1/stories/" + story).header("Authorization", "Bearer " + Port.KEY));
        }
        status(port.at("/v1/stories/held"));
        status(port.at("/v1/stories/held").DELETE());
    }

    private void status(HttpRequest.Builder request) throws Exception {
        description.check("/v1/stories/{id}", "get", port.send(request));
    }

    private void accepted() throws Exception {
        push(202, port.push("desk-0", item("urn:ferry")));
        push(202, port.push("desk-0", "<conceptItem xmlns='" + G2 + "' guid='urn:c' version='1'/>"));
        push(
                202,
                port.push("desk-0", parts(item("urn:bridge"), "<newsItem", "")).header("Content-Type", MIXED));
    }

    private void notLetIn() throws Exception {
        push(401, port.push("desk-0", "").setHeader("Authorization", "Bearer wrong"));
        push(401, port.push("signed", ""));
        push(404, port.push("nobody", ""));
        push(405, port.push("desk-0", "").method("PUT", HttpRequest.BodyPublishers.noBody()));
        push(400, port.push("desk-0", "").header("Idempotency-Key", ""));
        push(202, port.push("once", item("urn:ferry")));
        push(429, port.push("once", item("urn:ferry")));
        byte[] large = new byte[Port.MAX_BYTES + 1];
        Instant now = Instant.now();
        push(
                413,
                port.push("signed", large)
                        .header("webhook-id", "large")
                        .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                        .header("webhook-signature", Port.SECRET.sign("large", now, large)));
    }

    private void refused() throws Exception {
        push(413, port.push("desk-0", new byte[Port.MAX_BYTES + 1]));
        push(415, port.push("desk-0", "png").header("Content-Type", "image/png"));
        push(422, port.push("desk-0", parts("<newsItem", "")).header("Content-Type", MIXED));
        push(422, port.push("desk-0", "no parts").header("Content-Type", MIXED));
        push(422, port.push("desk-0", "no gzip").header("Content-Encoding", "gzip"));
        push(422, port.push("g2", "Ferry to Naxos is back"));
        push(422, port.push("desk-0", item("")));
        push(422, port.push("desk-0", item("urn:ferry").replace("version='1'", "version='none'")));
    }

    private void sentAgain() throws Exception {
        byte[] bomb = gzip(new byte[Port.MAX_BYTES + 1]);
        for (int time = 0; time < 2; time++) {
            push(202, port.push("desk-0", item("urn:ferry")).header("Idempotency-Key", "\"ferry\""));
            push(413, packed("bomb", bomb, "gzip"));
            push(415, packed("brotli", bomb, "br"));
            push(422, port.push("desk-0", " ").header("Idempotency-Key", "\"empty\""));
        }
        push(422, port.push("desk-0", item("urn:other")).header("Idempotency-Key", "\"ferry\""));
    }

    private HttpRequest.Builder packed(String key, byte[] body, String coding) {
        return port.push("desk-0", body).header("Idempotency-Key", key).header("Content-Encoding", coding);
    }

    private void atOnce() throws Exception {
        CountDownLatch arrived = new CountDownLatch(HttpLimit.ALL_AT_ONCE.most());
        CountDownLatch go = new CountDownLatch(1);
        port.journal = entry -> {
            arrived.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        List<CompletableFuture<Reply>> held = new ArrayList<>();
        for (int push = 0; push < HttpLimit.ALL_AT_ONCE.most(); push++) {
            String wire = "desk-" + push / HttpLimit.WIRE_AT_ONCE.most();
            held.add(port.sendAsync(port.push(wire, item("urn:held")).header("Idempotency-Key", "held-" + push)));
        }
        arrived.await();
        try {
            push(429, port.push("desk-0", item("urn:late")));
            push(503, port.push("desk-" + (desks - 1), item("urn:late")));
        } finally {
            go.countDown();
        }
        for (CompletableFuture<Reply> answer : held) {
            description.check(PUSH, "post", answer.get());
        }
        underWay();
    }

    private void underWay() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        port.journal = entry -> {
            arrived.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        CompletableFuture<Reply> first =
                port.sendAsync(port.push("desk-0", item("urn:slow")).header("Idempotency-Key", "slow"));
        arrived.await();
        try {
            push(409, port.push("desk-0", item("urn:slow")).header("Idempotency-Key", "slow"));
        } finally {
            go.countDown();
        }
        description.check(PUSH, "post", first.get());
    }

    private void tooSlow() throws Exception {
        Reply reply = port.sendAndWait("POST /v1/wires/desk-0/stories HTTP/1.1\r\nHost: wire\r\n"
                + "Authorization: Bearer " + Port.KEY + "\r\nContent-Length: 1000\r\n\r\nFerry");

        assertThat(reply.status()).isEqualTo(408);
        description.check(PUSH, "post", reply);
    }

    private void notDurable() throws Exception {
        port.journal = entry -> {
            throw new JournalException(Fault.NOT_ACKNOWLEDGED, "away", new IOException());
        };
        push(503, port.push("desk-0", item("urn:lost")));
    }

    private void push(int status, HttpRequest.Builder request) throws Exception {
        Reply reply = port.send(request);
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        description.check(PUSH, "post", reply);
    }

    private void get(String described, String path) throws Exception {
        description.check(described, "get", port.send(port.at(path)));
    }

    private static String item(String guid) {
        return "<newsItem xmlns='" + G2 + "' guid='" + guid + "' version='1'><itemMeta>"
                + "<versionCreated>2026-05-04T11:00:00Z</versionCreated></itemMeta>"
                + "<contentMeta><headline>Bridge opens in Porto</headline></contentMeta></newsItem>";
    }

    private static String parts(String... bodies) {
        StringBuilder parts = new StringBuilder();
        for (String body : bodies) {
            parts.append("--next\r\n\r\n").append(body).append("\r\n");
        }
        return parts.append("--next--\r\n").toString();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
