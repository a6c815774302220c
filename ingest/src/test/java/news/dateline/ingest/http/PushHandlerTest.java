package news.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.http.HttpServer;
import news.dateline.http.KeyHash;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.journal.Journal;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.ingest.journal.JournalException;
import news.dateline.ingest.journal.JournalException.Fault;
import news.dateline.ingest.journal.KafkaJournal;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.schemas.StoryId;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

class PushHandlerTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String G2 = "http://iptc.org/std/nar/2006-10-01/";

    private final List<JournalEntry> kept = new ArrayList<>();

    @Test
    void keepsBytesAndStoryBeforeItAnswers() throws Exception {
        String item = item("urn:a");

        HttpResponse<String> response = push(kept::add, "first", item);

        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode body = JSON.readTree(response.body());
        assertThat(body.path("id").asText())
                .isEqualTo(StoryId.of("meridian", "urn:a").value());
        assertThat(body.path("version").asLong()).isEqualTo(1);
        JournalEntry entry = kept.getFirst();
        assertThat(entry.raw().getFirst().getContent())
                .isEqualTo(ByteBuffer.wrap(item.getBytes(StandardCharsets.UTF_8)));
        assertThat(entry.raw().getFirst().getReceivedAt()).isEqualTo(NOON);
        assertThat(entry.stories()).hasSize(1);
        assertThat(entry.headers().traceId()).isEqualTo(body.path("trace").asText());
    }

    @Test
    void acceptsWhatIsGoodInAMessageAndSaysWhatIsNot() throws Exception {
        String message = "<newsMessage xmlns='" + G2 + "'><header/><itemSet>" + item("urn:a")
                + item("urn:b").replace("version='1'", "version='none'")
                + "<conceptItem guid='urn:c'/></itemSet></newsMessage>";

        HttpResponse<String> response = push(kept::add, "first", message);

        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode items = JSON.readTree(response.body()).path("items");
        assertThat(items)
                .extracting(item -> item.path("outcome").asText())
                .containsExactly("story", "rejected", "vocabulary");
        assertThat(items.get(1).path("reason").asText()).isEqualTo("BAD_VERSION");
        assertThat(kept.getFirst().quarantined())
                .extracting(Quarantined::getReason)
                .containsExactly("BAD_VERSION");
    }

    @Test
    void quarantinesAThousandBadItemsOfAMessageWithoutAThousandTimesItsBytes() throws Exception {
        String filler = "<!-- " + "The ferry to Naxos is late. ".repeat(2000) + " -->";
        String message = "<newsMessage xmlns='" + G2 + "'><itemSet>" + filler + "<newsItem version='1'/>".repeat(1000)
                + "</itemSet></newsMessage>";

        HttpResponse<String> response = push(kept::add, "first", message);

        assertThat(response.statusCode()).isEqualTo(422);
        List<Quarantined> quarantined = kept.getFirst().quarantined();
        assertThat(quarantined).hasSize(1000);
        assertThat(quarantined.getFirst().getContent().remaining()).isEqualTo(message.length());
        assertThat(quarantined.stream()
                        .mapToInt(one -> one.getContent().remaining())
                        .sum())
                .isLessThanOrEqualTo(8 << 20);
        assertThat(quarantined.getLast().getTruncated()).isTrue();
    }

    @Test
    void acceptsVocabularyWithoutAStory() throws Exception {
        HttpResponse<String> response =
                push(kept::add, "first", "<conceptItem xmlns='" + G2 + "' guid='urn:c' version='1'/>");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(kept.getFirst().raw()).hasSize(1);
    }

    @Test
    void opensAWireWithEitherOfItsTwoKeysAndWithNoOther() throws Exception {
        assertThat(push(kept::add, "first", item("urn:a")).statusCode()).isEqualTo(202);
        assertThat(push(kept::add, "second", item("urn:b")).statusCode()).isEqualTo(202);
        assertThat(push(kept::add, "", item("urn:c")).statusCode()).isEqualTo(401);
        assertThat(push(kept::add, "first ".repeat(2), item("urn:d")).statusCode())
                .isEqualTo(401);
        assertThat(kept).hasSize(2);
    }

    @Test
    void tellsValuesApartThatDifferInCapitalsOnly() throws Exception {
        try (PushServer server = PushServer.taking(1 << 20)) {
            // On one connection, for which the server remembers headers.
            for (String page : List.of("https://acme.example/naxos", "https://acme.example/Naxos")) {
                server.send(server.push("Ferry\n\nIt sails.").header("Content-Location", page));
            }

            assertThat(server.kept)
                    .extracting(entry -> entry.raw().getFirst().getSource().orElseThrow())
                    .containsExactly("https://acme.example/naxos", "https://acme.example/Naxos");
            assertThat(server.send(server.push("It sails.").setHeader("Authorization", "Bearer FIRST"))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void keepsAWireWithoutKeysShut() {
        WireProfile profile = new WireProfile("shut", "shut", Optional.empty(), Optional.empty());

        assertThat(new WireAccess(profile, List.of(), 10).opensWith("")).isFalse();
        assertThat(new WireAccess(profile, List.of(), 10).opensWith("any")).isFalse();
    }

    @Test
    void refusesAStoryThatBecomesTooLargeForATopicAndKeepsItsBytes() throws Exception {
        Journal narrow = entry -> {
            if (!entry.stories().isEmpty()) {
                throw new JournalException(Fault.TOO_LARGE, "too large", new RecordTooLargeException());
            }
            kept.add(entry);
        };

        HttpResponse<String> response = push(narrow, "first", item("urn:a"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(response.body()).path("reason").asText()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(kept.getFirst().quarantined()).hasSize(1);
    }

    @Test
    void sendsTheWireAwayForAMomentWhenTheBrokerIsAway() throws Exception {
        // Nothing listens on port 1.
        try (KafkaJournal journal =
                new KafkaJournal(new Topics("", new SchemaCatalog()), Map.of("bootstrap.servers", "127.0.0.1:1"))) {
            long began = System.nanoTime();

            HttpResponse<String> response = push(journal, "first", item("urn:a"));

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("2");
            assertThat(JSON.readTree(response.body()).path("reason").asText()).isEqualTo("NOT_DURABLE");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static HttpResponse<String> push(Journal journal, String key, String body)
            throws IOException, InterruptedException {
        Parsers parsers = new Parsers();
        WireAccess wire = new WireAccess(
                new WireProfile("meridian", "meridian", Optional.empty(), Optional.empty()),
                List.of(KeyHash.of("first"), KeyHash.of("second")),
                1 << 20);
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        PushHandler handler = new PushHandler(
                Map.of("meridian", wire),
                parsers,
                new IngestService(parsers, journal),
                PushHandler.receipts(clock),
                Timing.of(clock));
        try (HttpServer server = new HttpServer("127.0.0.1", 0, List.of(handler));
                HttpClient client = HttpClient.newHttpClient()) {
            server.start();
            URI uri = URI.create("http://127.0.0.1:" + server.port() + "/v1/wires/meridian/stories");
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("Authorization", "bearer " + key)
                    .header("Content-Type", "application/xml")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String item(String guid) {
        return "<newsItem xmlns='" + G2 + "' guid='" + guid + "' version='1'><itemMeta>"
                + "<versionCreated>2026-05-04T11:00:00Z</versionCreated></itemMeta>"
                + "<contentMeta><headline>Bridge opens in Porto</headline></contentMeta></newsItem>";
    }
}
