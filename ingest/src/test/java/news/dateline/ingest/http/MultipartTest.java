package news.dateline.ingest.http;

import static news.dateline.ingest.http.PushServer.gzip;
import static news.dateline.ingest.http.PushServer.item;
import static news.dateline.ingest.http.PushServer.json;
import static news.dateline.ingest.http.PushServer.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.dateline.ingest.SizedJournal;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MultipartTest {
    private static final String MIXED = "multipart/mixed; boundary=\"desk 7\"";
    private static final String PAGE =
            "Ferry to Naxos is back\n\nThe ferry to Naxos sailed again on Monday, its owner said.";

    private final PushServer server = PushServer.taking(1 << 20);

    @BeforeEach
    void forget() {
        server.kept.clear();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void takesEachPartForAnInputOfItsOwn() throws Exception {
        String body = batch(
                part("Content-Type: application/xml", item("urn:ferry", 3)),
                part("Content-Type: text/plain\r\nContent-Location: https://acme.example/naxos", PAGE));

        HttpResponse<String> response = push(body);

        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode items = json(response).path("items");
        assertThat(items).extracting(item -> item.path("part").asInt()).containsExactly(1, 2);
        assertThat(items).extracting(item -> item.path("outcome").asText()).containsOnly("story");
        assertThat(items.get(0).path("id")).isEqualTo(json(response).path("id"));
        JournalEntry entry = only();
        assertThat(entry.raw())
                .extracting(RawWire::getContentType)
                .containsExactly(Optional.of("application/xml"), Optional.of("text/plain"));
        assertThat(entry.raw())
                .extracting(RawWire::getSource)
                .containsExactly(Optional.empty(), Optional.of("https://acme.example/naxos"));
        assertThat(entry.raw().getLast().getContent())
                .isEqualTo(ByteBuffer.wrap(PAGE.getBytes(StandardCharsets.UTF_8)));
        assertThat(entry.stories()).extracting(WireStory::getFormat).containsExactly("newsml-g2", "page");
        assertThat(entry.stories())
                .extracting(WireStory::getTraceId)
                .containsOnly(json(response).path("trace").asText());
    }

    @Test
    void namesThePartThatCannotBeUsedAndKeepsItsBytesAlone() throws Exception {
        HttpResponse<String> response = push(batch(
                part("Content-Type: application/xml", item("urn:ferry", 3)),
                part("Content-Type: application/xml", "<newsItem>\n</a>"),
                part("Content-Type: image/png", "png"),
                part("Content-Type: text/plain", "")));

        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode items = json(response).path("items");
        assertThat(items).extracting(item -> item.path("position").asText()).satisfies(positions -> {
            assertThat(positions.get(1)).startsWith("part 2, line 2, column");
            assertThat(positions.get(2)).isEqualTo("part 3, header Content-Type");
            assertThat(positions.get(3)).startsWith("part 4, ");
        });
        assertThat(only().quarantined())
                .extracting(Quarantined::getReason)
                .containsExactly("XML_NOT_WELL_FORMED", "UNKNOWN_FORMAT", "EMPTY");
        assertThat(only().quarantined().get(1).getContent()).isEqualTo(ByteBuffer.wrap(new byte[] {'p', 'n', 'g'}));
    }

    @Test
    void takesAKillBesideAPartWhoseStoryIsTooLarge() throws Exception {
        String large = item("urn:large", 1)
                .replace(
                        "</contentMeta>",
                        "</contentMeta><contentSet><inlineData>" + "Greece ".repeat(460_000)
                                + "</inlineData></contentSet>");
        String kill = item("urn:kill", 2).replace("<itemMeta>", "<itemMeta><pubStatus qcode='stat:canceled'/>");
        SizedJournal sized = new SizedJournal();
        try (PushServer wide = PushServer.taking(4 << 20)) {
            wide.journal = sized;

            HttpResponse<String> response =
                    wide.send(wide.push(batch(part("", large), part("", kill))).header("Content-Type", MIXED));

            assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
            JsonNode items = json(response).path("items");
            assertThat(items).extracting(told -> told.path("outcome").asText()).containsExactly("rejected", "story");
            assertThat(items.get(0).path("reason").asText()).isEqualTo("LIMIT_EXCEEDED");
            assertThat(items.get(0).path("position").asText()).isEqualTo("part 1, item urn:large");
        }
        assertThat(sized.kept.getFirst().stories())
                .extracting(WireStory::getPubStatus)
                .containsExactly(PubStatus.CANCELED);
    }

    @Test
    void refusesWhatHasNoPartThatCanBeUsed() throws Exception {
        HttpResponse<String> response = push(batch(part("", " "), part("", "\n")));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(reason(response)).isEqualTo("EMPTY");
        assertThat(json(response).path("position").asText()).startsWith("part 1, ");
        assertThat(json(response).path("items")).hasSize(2);
    }

    @Test
    void unpacksABatchAsAWhole() throws Exception {
        byte[] packed = gzip(batch(part("", item("urn:ferry", 4))).getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> response =
                server.send(server.push(packed).header("Content-Type", MIXED).header("Content-Encoding", "gzip"));

        assertThat(response.statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/mixed",
                "multipart/mixed; boundary=",
                "multipart/mixed; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "multipart/mixed; boundary=other"
            })
    void keepsAWholeBatchThatCannotBeTakenApart(String type) throws Exception {
        String body = batch(part("", item("urn:ferry", 5)));

        HttpResponse<String> response = server.send(server.push(body).header("Content-Type", type));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(reason(response)).isEqualTo("BAD_MULTIPART");
        assertThat(only().quarantined().getFirst().getContent())
                .isEqualTo(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Transfer-Encoding: base64", "Content-Encoding: gzip"})
    void refusesPartsThatAreCoded(String header) throws Exception {
        HttpResponse<String> response = push(batch(part("", item("urn:ferry", 6)), part(header, "QnJpZGdl")));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response).path("position").asText()).isEqualTo("part 2");
    }

    @Test
    void takesPartsThatSayThatTheyStandAsTheyAre() throws Exception {
        assertThat(push(batch(part("Content-Transfer-Encoding: 8bit", item("urn:ferry", 7))))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void holdsItsLimits() {
        String many = batch(part("", "a").repeat(HttpLimit.MAX_PARTS.most() + 1));
        String wide = batch(part("X-Note: " + "n".repeat(HttpLimit.MAX_PART_HEADER_BYTES.most()), "a"));

        assertThat(split(many)).isInstanceOf(Multipart.Split.Refused.class);
        assertThat(split(wide)).isInstanceOf(Multipart.Split.Refused.class);
        assertThat(split(batch(part("", "a").repeat(HttpLimit.MAX_PARTS.most()))))
                .isInstanceOfSatisfying(
                        Multipart.Split.Parts.class,
                        split -> assertThat(split.parts()).hasSize(HttpLimit.MAX_PARTS.most()));
    }

    @Test
    void refusesEveryBeginningOfABatch() {
        byte[] whole = batch(part("Content-Type: text/plain", PAGE)).getBytes(StandardCharsets.UTF_8);
        // The line end after the last boundary is nobody's.
        for (int length = 0; length < whole.length - 2; length++) {
            assertThat(Multipart.split(Arrays.copyOf(whole, length), MIXED))
                    .as("the first %d bytes", length)
                    .isInstanceOf(Multipart.Split.Refused.class);
        }
    }

    @Test
    void answersWhateverTheBytesAre() {
        Random random = new Random(20_260_504);
        byte[] whole =
                batch(part("Content-Type: text/plain", PAGE), part("", PAGE)).getBytes(StandardCharsets.UTF_8);
        for (int damage = 0; damage < 2000; damage++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            assertThat(Multipart.split(damaged, MIXED)).isNotNull();
        }
    }

    @Test
    void isForBatchesOnly() {
        assertThat(Multipart.is(Optional.of("Multipart/Mixed;boundary=a"))).isTrue();
        assertThat(Multipart.is(Optional.of("multipart/mixed ; boundary=a"))).isTrue();
        assertThat(List.of("multipart/form-data; boundary=a", "multipart/mixedness", "text/plain"))
                .noneMatch(type -> Multipart.is(Optional.of(type)));
        assertThat(Multipart.is(Optional.empty())).isFalse();
    }

    private HttpResponse<String> push(String body) throws Exception {
        return server.send(server.push(body).header("Content-Type", MIXED));
    }

    private JournalEntry only() {
        assertThat(server.kept).hasSize(1);
        return server.kept.getFirst();
    }

    private static Multipart.Split split(String body) {
        return Multipart.split(body.getBytes(StandardCharsets.UTF_8), MIXED);
    }

    private static String batch(String... parts) {
        return String.join("", parts) + "--desk 7--\r\n";
    }

    private static String part(String headers, String content) {
        return "--desk 7\r\n" + headers + (headers.isEmpty() ? "" : "\r\n") + "\r\n" + content + "\r\n";
    }
}
