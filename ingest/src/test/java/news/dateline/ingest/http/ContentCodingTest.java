package news.dateline.ingest.http;

import static news.dateline.ingest.http.PushServer.gzip;
import static news.dateline.ingest.http.PushServer.item;
import static news.dateline.ingest.http.PushServer.reason;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import news.dateline.ingest.attack.Probe;
import news.dateline.schemas.model.Quarantined;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final byte[] ITEM = item("urn:ferry", 1).getBytes(StandardCharsets.UTF_8);
    private static final HttpFields GZIP = HttpFields.build().put(HttpHeader.CONTENT_ENCODING, "gzip");

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "identity, gzip"})
    void keepsWhatIsInAPackedBody(String coding) throws Exception {
        try (PushServer server = PushServer.taking(MEBIBYTE)) {
            HttpResponse<String> response = server.send(server.push(gzip(ITEM)).header("Content-Encoding", coding));

            assertThat(response.statusCode()).isEqualTo(202);
            assertThat(server.kept.getFirst().raw().getFirst().getContent()).isEqualTo(ByteBuffer.wrap(ITEM));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", ""})
    void takesABodyWithoutCodingAsItIs(String coding) throws Exception {
        try (PushServer server = PushServer.taking(MEBIBYTE)) {
            assertThat(server.send(server.push(ITEM).header("Content-Encoding", coding))
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "gzip, gzip", "deflate"})
    void saysWhichCodingItTakesAndKeepsTheBytes(String coding) throws Exception {
        try (PushServer server = PushServer.taking(MEBIBYTE)) {
            HttpResponse<String> response = server.send(server.push(gzip(ITEM)).header("Content-Encoding", coding));

            assertThat(response.statusCode()).isEqualTo(415);
            assertThat(reason(response)).isEqualTo("UNKNOWN_CODING");
            assertThat(response.headers().firstValue("Accept-Encoding")).contains("gzip, identity");
            assertThat(quarantined(server).getContent()).isEqualTo(ByteBuffer.wrap(gzip(ITEM)));
        }
    }

    @Test
    void keepsTheBytesOfAPackedBodyThatIsNotWhole() throws Exception {
        byte[] half = Arrays.copyOf(gzip(ITEM), gzip(ITEM).length - 9);
        try (PushServer server = PushServer.taking(MEBIBYTE)) {
            HttpResponse<String> response = server.send(server.push(half).header("Content-Encoding", "gzip"));

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(reason(response)).isEqualTo("BAD_CODING");
            assertThat(quarantined(server).getContent()).isEqualTo(ByteBuffer.wrap(half));
        }
    }

    @Test
    void refusesEveryBeginningAndMostDamageOfAPackedBody() {
        byte[] packed = gzip(ITEM);
        for (int length = 0; length < packed.length; length++) {
            assertThat(ContentCoding.decode(Arrays.copyOf(packed, length), GZIP, MEBIBYTE))
                    .as("the first %d bytes", length)
                    .isInstanceOf(ContentCoding.Decoded.Refused.class);
        }
        long seed = 20_260_504;
        Random random = new Random(seed);
        for (int damage = 0; damage < 1000; damage++) {
            byte[] damaged = packed.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            if (ContentCoding.decode(damaged, GZIP, MEBIBYTE) instanceof ContentCoding.Decoded.Plain plain) {
                // Damage of the header, which no checksum covers, changes nothing inside.
                assertThat(plain.bytes()).as("seed %d, damage %d", seed, damage).isEqualTo(ITEM);
            }
        }
    }

    @Test
    void refusesABombAndKeepsNoMoreOfItThanWasSent() throws Exception {
        byte[] bomb = gzip(new byte[256 * MEBIBYTE]);
        try (PushServer server = PushServer.taking(4 * MEBIBYTE)) {
            HttpResponse<String> response = server.send(server.push(bomb).header("Content-Encoding", "gzip"));

            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(reason(response)).isEqualTo("LIMIT_EXCEEDED");
            assertThat(quarantined(server).getContent()).isEqualTo(ByteBuffer.wrap(bomb));
        }
    }

    @Test
    void refusesWhatGrowsFasterThanTextDoes() {
        byte[] zeros = gzip(new byte[MEBIBYTE]);

        assertThat(ContentCoding.decode(zeros, GZIP, 4 * MEBIBYTE))
                .isInstanceOfSatisfying(
                        ContentCoding.Decoded.Refused.class,
                        refused -> assertThat(refused.why().detail()).startsWith("MAX_RATIO: more than 100 times"));
    }

    @Test
    void letsAShortBodyGrowAsItWill() {
        byte[] line = gzip(new byte[HttpLimit.RATIO_FREE_BYTES.most()]);

        assertThat(ContentCoding.decode(line, GZIP, MEBIBYTE)).isInstanceOf(ContentCoding.Decoded.Plain.class);
    }

    @Test
    void holdsTheWiresLimitForWhatIsInside() {
        byte[] noise = new byte[1001];
        new Random(1).nextBytes(noise);

        assertThat(ContentCoding.decode(gzip(noise), GZIP, 1000))
                .isInstanceOfSatisfying(ContentCoding.Decoded.Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(413);
                    assertThat(refused.why().position()).isEqualTo("byte 1000");
                });
        assertThat(ContentCoding.decode(gzip(noise), GZIP, 1001)).isInstanceOf(ContentCoding.Decoded.Plain.class);
    }

    @Test
    void readsNoMoreOfABombThanTheLimit() {
        byte[] bomb = gzip(new byte[64 * MEBIBYTE]);
        Set<Integer> limits = Set.of(1, 1000, MEBIBYTE);

        for (int limit : limits) {
            long before = allocated();
            ContentCoding.decode(bomb, GZIP, limit);
            assertThat(allocated() - before).as("limit %d", limit).isLessThan(4L * limit + MEBIBYTE);
        }
    }

    @Test
    void twentyBombsOneAfterAnotherFitIntoASmallHeap() throws Exception {
        Probe probe = Probe.run("-Xmx96m", BombProbe.class.getName());

        assertThat(probe.exit()).as(probe.said()).isZero();
        assertThat(probe.said().lines().filter("413 LIMIT_EXCEEDED"::equals)).hasSize(20);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static Quarantined quarantined(PushServer server) {
        assertThat(server.kept).hasSize(1);
        return server.kept.getFirst().quarantined().getFirst();
    }
}
