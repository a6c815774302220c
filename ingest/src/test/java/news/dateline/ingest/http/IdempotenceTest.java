package news.dateline.ingest.http;

import static news.dateline.ingest.http.PushServer.item;
import static news.dateline.ingest.http.PushServer.json;
import static news.dateline.ingest.http.PushServer.reason;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import news.dateline.ingest.journal.JournalException;
import news.dateline.ingest.journal.JournalException.Fault;
import news.dateline.schemas.model.PushReceipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotenceTest {
    private static final String PAGE =
            "Ferry to Naxos is back\n\nThe ferry to Naxos sailed again on Monday, its owner said.";

    private final PushServer server = PushServer.taking(1 << 20);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tellsAPushThatComesAgainWhatTheFirstWasTold() throws Exception {
        HttpResponse<String> first = push("\"ferry-1\"", item("urn:ferry", 1));
        HttpResponse<String> again = push("ferry-1", item("urn:ferry", 1));

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(server.kept).hasSize(1);
        assertThat(server.handler.replays()).isEqualTo(1);
    }

    @Test
    void journalsWhatItTellsTogetherWithTheStory() throws Exception {
        HttpResponse<String> first = push("ferry-1", item("urn:ferry", 1));

        PushReceipt receipt = server.kept.getFirst().receipt().orElseThrow();
        assertThat(receipt.getIdempotencyKey()).isEqualTo("ferry-1");
        assertThat(receipt.getStatus()).isEqualTo(202);
        assertThat(receipt.getBody()).isEqualTo(first.body());
        assertThat(receipt.getTraceId()).isEqualTo(json(first).path("trace").asText());
    }

    @Test
    void tellsARefusalAgainToo() throws Exception {
        HttpResponse<String> first =
                server.send(server.push("x").header("Idempotency-Key", "odd").header("Content-Encoding", "br"));
        HttpResponse<String> again =
                server.send(server.push("x").header("Idempotency-Key", "odd").header("Content-Encoding", "br"));

        assertThat(again.statusCode()).isEqualTo(415);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Accept-Encoding")).contains("gzip, identity");
        assertThat(server.kept).hasSize(1);
    }

    @Test
    void refusesAndKeepsAnotherPushUnderAKeyThatWasUsed() throws Exception {
        String trace = json(push("ferry-1", item("urn:ferry", 1))).path("trace").asText();
        HttpResponse<String> other = push("ferry-1", item("urn:ferry", 2));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(reason(other)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(json(other).path("detail").asText()).contains(trace);
        assertThat(server.kept).hasSize(2);
        assertThat(server.kept.getLast().quarantined().getFirst().getReason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(server.kept.getLast().receipt()).isEmpty();
        assertThat(push("ferry-1", item("urn:ferry", 1)).statusCode()).isEqualTo(202);
    }

    @Test
    void takesTheSameBytesOfAnotherTypeForAnotherPush() throws Exception {
        server.send(server.push(PAGE).header("Idempotency-Key", "page").header("Content-Type", "text/plain"));
        HttpResponse<String> other = server.send(server.push(PAGE)
                .header("Idempotency-Key", "page")
                .header("Content-Location", "https://acme.example/1"));

        assertThat(reason(other)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void asksForPatienceWhileTheFirstIsUnderWay() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        server.journal = entry -> {
            began.countDown();
            await(go);
            server.kept.add(entry);
        };
        CompletableFuture<HttpResponse<String>> first =
                server.sendAsync(server.push(item("urn:ferry", 1)).header("Idempotency-Key", "ferry-1"));
        began.await();

        HttpResponse<String> second = push("ferry-1", item("urn:ferry", 1));
        go.countDown();

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(reason(second)).isEqualTo("UNDER_WAY");
        assertThat(second.headers().firstValue("Retry-After")).contains("1");
        assertThat(first.get().statusCode()).isEqualTo(202);
        assertThat(push("ferry-1", item("urn:ferry", 1)).statusCode()).isEqualTo(202);
        assertThat(server.kept).hasSize(1);
    }

    @Test
    void remembersOnlyWhatIsDurable() throws Exception {
        server.journal = entry -> {
            throw new JournalException(Fault.NOT_ACKNOWLEDGED, "away", new IllegalStateException());
        };
        assertThat(push("ferry-1", item("urn:ferry", 1)).statusCode()).isEqualTo(503);
        server.journal = server.kept::add;

        HttpResponse<String> again = push("ferry-1", item("urn:ferry", 1));

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(server.kept).hasSize(1);
    }

    @Test
    void refusesAKeyThatIsNone() throws Exception {
        HttpResponse<String> response = push("k".repeat(256), item("urn:ferry", 1));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(reason(response)).isEqualTo("BAD_IDEMPOTENCY_KEY");
        assertThat(server.kept).isEmpty();
    }

    @Test
    void needsNoKeyForTheSameDeclaredVersionsWithinAWhile() throws Exception {
        HttpResponse<String> first = server.send(server.push(item("urn:ferry", 1)));
        HttpResponse<String> again = server.send(server.push(item("urn:ferry", 1)));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(server.kept).hasSize(1);
        server.now = server.now.plus(
                Duration.ofMinutes(HttpLimit.REPEAT_MINUTES.most()).plusMillis(1));
        assertThat(server.send(server.push(item("urn:ferry", 1))).headers().firstValue("Idempotency-Replayed"))
                .isEmpty();
        assertThat(server.kept).hasSize(2);
    }

    @Test
    void letsAPageReturnToWhatItSaidBefore() throws Exception {
        for (int time = 0; time < 2; time++) {
            assertThat(server.send(server.push(PAGE)).headers().firstValue("Idempotency-Replayed"))
                    .isEmpty();
        }

        assertThat(server.kept).hasSize(2);
    }

    @Test
    void forgetsAKeyAfterADay() throws Exception {
        push("ferry-1", item("urn:ferry", 1));
        server.now = server.now.plus(Duration.ofHours(24)).plusMillis(1);

        assertThat(push("ferry-1", item("urn:ferry", 2)).statusCode()).isEqualTo(202);
    }

    private HttpResponse<String> push(String key, String body) throws Exception {
        return server.send(server.push(body).header("Idempotency-Key", key));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
