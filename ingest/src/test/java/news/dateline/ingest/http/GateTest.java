package news.dateline.ingest.http;

import static news.dateline.ingest.http.PushServer.KEY;
import static news.dateline.ingest.http.PushServer.MERIDIAN;
import static news.dateline.ingest.http.PushServer.item;
import static news.dateline.ingest.http.PushServer.reason;
import static news.dateline.ingest.http.PushServer.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import news.dateline.http.KeyHash;
import org.junit.jupiter.api.Test;

/// How much comes in.
class GateTest {
    private static final RateLimit THREE = new RateLimit(3, Duration.ofHours(1), 2);

    @Test
    void tellsAWireThatPushesFasterThanWasAgreedWhenItMayPushAgain() throws Exception {
        try (PushServer server = new PushServer(limited(THREE))) {
            server.send(server.push(item("urn:ferry", 1)));
            server.send(server.push(item("urn:ferry", 2)));

            HttpResponse<String> third = server.send(server.push(item("urn:ferry", 3)));

            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(reason(third)).isEqualTo("TOO_MANY_PUSHES");
            assertThat(third.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1100L, 1200L);
            assertThat(server.kept).hasSize(2);
            assertThat(server.handler.counts().limited().sum()).isEqualTo(1);
        }
    }

    @Test
    void tellsALimitedWireWithEveryAnswerWhatIsLeft() throws Exception {
        try (PushServer server = new PushServer(limited(THREE))) {
            List<HttpResponse<String>> answers = List.of(
                    server.send(server.push(item("urn:ferry", 1))),
                    server.send(server.push("").header("Idempotency-Key", "")),
                    server.send(server.push("")));

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(202, 400, 429);
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("RateLimit-Policy"))
                            .contains("\"wire\";q=3;w=3600"));
            assertThat(answers)
                    .extracting(
                            answer -> answer.headers().firstValue("RateLimit").orElse(""))
                    .satisfiesExactly(
                            left -> assertThat(left).matches("\"wire\";r=1;t=1[12]\\d\\d"),
                            left -> assertThat(left).matches("\"wire\";r=0;t=2[34]\\d\\d"),
                            left -> assertThat(left).matches("\"wire\";r=0;t=2[34]\\d\\d"));
        }
    }

    @Test
    void countsOnlyTheWiresOwnPushes() throws Exception {
        try (PushServer server = new PushServer(limited(THREE))) {
            for (int attempt = 0; attempt < 5; attempt++) {
                HttpResponse<String> shut = server.send(HttpRequest.newBuilder(server.uri("/v1/wires/meridian/stories"))
                        .POST(HttpRequest.BodyPublishers.noBody()));
                assertThat(shut.statusCode()).isEqualTo(401);
                assertThat(shut.headers().firstValue("RateLimit")).isEmpty();
            }

            assertThat(server.send(server.push(item("urn:ferry", 1))).statusCode())
                    .isEqualTo(202);
            assertThat(server.handler.counts().shut().sum()).isEqualTo(5);
        }
    }

    @Test
    void leavesOtherWiresAlone() throws Exception {
        try (PushServer server = new PushServer(limited(new RateLimit(1, Duration.ofHours(1), 1)), wire("acme"))) {
            for (int push = 0; push < 3; push++) {
                server.send(server.push(item("urn:ferry", push)));
                HttpResponse<String> other = server.send(server.push("acme", item("urn:ferry", 1 + push)));
                assertThat(other.statusCode()).isEqualTo(202);
                assertThat(other.headers().firstValue("RateLimit-Policy")).isEmpty();
            }
        }
    }

    @Test
    void isARateOnlyWithPositiveNumbers() {
        for (Runnable wrong : List.<Runnable>of(
                () -> new RateLimit(0, Duration.ofHours(1), 1),
                () -> new RateLimit(1, Duration.ZERO, 1),
                () -> new RateLimit(1, Duration.ofHours(-1), 1),
                () -> new RateLimit(1, Duration.ofHours(1), 0),
                () -> new RateLimit(1, Duration.ofHours(1), 2))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void takesNoMoreOfAWireAtOnceThanTheLimit() throws Exception {
        try (PushServer server = new PushServer(wire("meridian"), wire("acme"))) {
            Held held = new Held(server, HttpLimit.WIRE_AT_ONCE.most());
            held.push("meridian", HttpLimit.WIRE_AT_ONCE.most());
            held.awaitAll();

            HttpResponse<String> tooMany = server.send(server.push(item("urn:late", 1)));
            CompletableFuture<HttpResponse<String>> other = server.sendAsync(server.push("acme", item("urn:other", 1)));
            held.release();

            assertThat(tooMany.statusCode()).isEqualTo(429);
            assertThat(reason(tooMany)).isEqualTo("TOO_MANY_AT_ONCE");
            assertThat(tooMany.headers().firstValue("Retry-After")).contains("1");
            assertThat(other.get().statusCode()).isEqualTo(202);
            assertThat(held.statuses()).containsOnly(202);
            assertThat(server.send(server.push(item("urn:late", 1))).statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void takesNoMoreOfAllWiresAtOnceThanTheLimit() throws Exception {
        int wires = HttpLimit.ALL_AT_ONCE.most() / HttpLimit.WIRE_AT_ONCE.most();
        WireAccess[] all =
                IntStream.rangeClosed(0, wires).mapToObj(n -> wire("wire-" + n)).toArray(WireAccess[]::new);
        try (PushServer server = new PushServer(all)) {
            Held held = new Held(server, HttpLimit.ALL_AT_ONCE.most());
            for (int n = 0; n < wires; n++) {
                held.push("wire-" + n, HttpLimit.WIRE_AT_ONCE.most());
            }
            held.awaitAll();

            HttpResponse<String> tooMany = server.send(server.push("wire-" + wires, item("urn:late", 1)));
            held.release();

            assertThat(tooMany.statusCode()).isEqualTo(503);
            assertThat(reason(tooMany)).isEqualTo("BUSY");
            assertThat(tooMany.headers().firstValue("Retry-After")).contains("1");
            assertThat(server.handler.counts().busy().sum()).isEqualTo(1);
            assertThat(held.statuses()).containsOnly(202);
        }
    }

    /// Pushes that wait in the journal.
    private static final class Held {
        private final PushServer server;
        private final CountDownLatch arrived;
        private final CountDownLatch go = new CountDownLatch(1);
        private final List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();

        Held(PushServer server, int count) {
            this.server = server;
            this.arrived = new CountDownLatch(count);
            server.journal = entry -> {
                arrived.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            };
        }

        void push(String wire, int count) {
            for (int n = 0; n < count; n++) {
                answers.add(server.sendAsync(server.push(wire, item("urn:" + n, 1))));
            }
        }

        void awaitAll() throws InterruptedException {
            arrived.await();
        }

        void release() {
            go.countDown();
        }

        List<Integer> statuses() {
            return answers.stream().map(answer -> answer.join().statusCode()).toList();
        }
    }

    private static WireAccess limited(RateLimit rate) {
        return new WireAccess(MERIDIAN, List.of(KeyHash.of(KEY)), List.of(), 1 << 20, Optional.of(rate));
    }
}
