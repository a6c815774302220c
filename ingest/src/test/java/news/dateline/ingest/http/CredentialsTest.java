package news.dateline.ingest.http;

import static news.dateline.ingest.http.PushServer.NOON;
import static news.dateline.ingest.http.PushServer.item;
import static news.dateline.ingest.http.PushServer.reason;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import news.dateline.http.KeyHash;
import news.dateline.ingest.parse.WireProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What opens a wire, and what does not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CredentialsTest {
    private static final String KEY = "9b1c6f2e7d5a40318c7be2f0";
    private static final String OLD_KEY = "55d0c8a1b2f94e6797e0aa13";
    private static final String FOREIGN_KEY = "e1f4b7720c9d4a5f8b3cc6d2";
    private static final SigningSecret SECRET = secret(1);
    private static final SigningSecret NEXT_SECRET = secret(2);
    private static final SigningSecret OLD_SECRET = secret(3);
    private static final SigningSecret FOREIGN_SECRET = secret(4);

    private final PushServer server = new PushServer(
            wire("keyed", List.of(KEY), List.of()),
            wire("signed", List.of(), List.of(SECRET, NEXT_SECRET)),
            wire("both", List.of(KEY), List.of(SECRET, NEXT_SECRET)),
            wire("foreign", List.of(FOREIGN_KEY), List.of(FOREIGN_SECRET)),
            wire("shut", List.of(), List.of()));

    @BeforeEach
    void forget() {
        server.kept.clear();
        server.now = NOON;
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void openTheirWire() throws Exception {
        assertThat(status(new Attempt("keyed").key(KEY))).isEqualTo(202);
        assertThat(status(new Attempt("signed").signed(SECRET))).isEqualTo(202);
        assertThat(status(new Attempt("signed").signed(NEXT_SECRET))).isEqualTo(202);
        assertThat(status(new Attempt("both").key(KEY).signed(SECRET))).isEqualTo(202);
        assertThat(status(new Attempt("foreign").key(FOREIGN_KEY).signed(FOREIGN_SECRET)))
                .isEqualTo(202);
        assertThat(server.kept).hasSize(5);
    }

    @Test
    void needOneRightSignatureOfSeveral() throws Exception {
        Attempt attempt = new Attempt("signed");
        attempt.signature = "v1a,ed25519 v1,AAAA " + attempt.by(OLD_SECRET) + " " + attempt.by(NEXT_SECRET);
        assertThat(status(attempt)).isEqualTo(202);

        Attempt many = new Attempt("signed");
        many.signature = "v1,AAAA ".repeat(HttpLimit.MAX_SIGNATURES.most()) + many.by(SECRET);
        assertThat(status(many)).isEqualTo(401);
    }

    @Test
    void mayBeSignedAFewMinutesBeforeOrAfter() throws Exception {
        Duration tolerance = Duration.ofSeconds(HttpLimit.SIGNATURE_SECONDS.most());
        for (Duration apart : List.of(tolerance, tolerance.negated())) {
            assertThat(status(new Attempt("signed").at(NOON.plus(apart)).signed(SECRET)))
                    .isEqualTo(202);
        }
        for (Duration apart :
                List.of(tolerance.plusSeconds(1), tolerance.plusSeconds(1).negated())) {
            assertThat(status(new Attempt("signed").at(NOON.plus(apart)).signed(SECRET)))
                    .isEqualTo(401);
        }
    }

    @Test
    void areAllNeededWhereAllAreConfigured() throws Exception {
        HttpResponse<String> unsigned = send(new Attempt("both").key(KEY));
        HttpResponse<String> keyless = send(new Attempt("both").signed(SECRET));

        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(reason(unsigned)).isEqualTo("WRONG_SIGNATURE");
        assertThat(unsigned.headers().firstValue("WWW-Authenticate")).contains("Webhook-Signature realm=\"both\"");
        assertThat(keyless.statusCode()).isEqualTo(401);
        assertThat(reason(keyless)).isEqualTo("WRONG_KEY");
        assertThat(keyless.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"both\"");
        assertThat(server.kept).isEmpty();
    }

    @Test
    void tellTheFirstAnswerWhenASignedPushIsSentAgainOrReplayed() throws Exception {
        Attempt attempt = new Attempt("signed").signed(SECRET);
        HttpResponse<String> first = send(attempt);
        server.now = NOON.plusSeconds(200);
        HttpResponse<String> replayed = send(attempt);
        HttpResponse<String> again = send(attempt.at(server.now).signed(NEXT_SECRET));
        HttpResponse<String> renamed = server.send(attempt.request(server).header("Idempotency-Key", "another"));

        for (HttpResponse<String> later : List.of(replayed, again, renamed)) {
            assertThat(later.body()).isEqualTo(first.body());
            assertThat(later.headers().firstValue("Idempotency-Replayed")).contains("true");
        }
        assertThat(server.kept).hasSize(1);
    }

    @Test
    void areCheckedOverTheBodyAsItWasSent() throws Exception {
        Attempt packed = new Attempt("signed");
        packed.body = PushServer.gzip(packed.body);
        packed.signed(SECRET);

        assertThat(server.send(packed.request(server).header("Content-Encoding", "gzip"))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void keepNothingOfABodyThatIsTooLargeToCheck() throws Exception {
        Attempt large = new Attempt("signed");
        large.body = new byte[(1 << 20) + 1];

        HttpResponse<String> response = send(large.signed(SECRET));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(reason(response)).isEqualTo("TOO_LARGE_TO_CHECK");
        assertThat(server.kept).isEmpty();
    }

    @Test
    void ofOthersDoNotUseUpARateBeforeTheyAreChecked() throws Exception {
        WireProfile profile = new WireProfile("slow", "slow", Optional.empty(), Optional.empty());
        RateLimit one = new RateLimit(1, Duration.ofHours(1), 1);
        try (PushServer slow =
                new PushServer(new WireAccess(profile, List.of(), List.of(SECRET), 1 << 20, Optional.of(one)))) {
            HttpRequest.Builder forged =
                    new Attempt("slow").signed(FOREIGN_SECRET).request(slow);
            HttpRequest.Builder right = new Attempt("slow").signed(SECRET).request(slow);
            HttpRequest.Builder next = new Attempt("slow").signed(SECRET).request(slow);

            assertThat(slow.send(forged).statusCode()).isEqualTo(401);
            assertThat(slow.send(right).statusCode()).isEqualTo(202);
            assertThat(slow.send(next).statusCode()).isEqualTo(429);
        }
    }

    @ParameterizedTest
    @CsvSource({"keyed, 10000", "signed, 10000", "both, 2500", "shut, 2500"})
    void thatAreWrongEmptyOldForeignOrReplayedOpenNothing(String wire, int attempts) throws Exception {
        long seed = 20_260_504;
        Random random = new Random(seed);
        long before = server.handler.counts().shut().sum();
        for (int n = 0; n < attempts; n++) {
            Attempt attempt = wrong(wire, random);
            assertThat(status(attempt))
                    .as("seed %d, attempt %d: %s", seed, n, attempt)
                    .isEqualTo(401);
        }
        assertThat(server.kept).isEmpty();
        assertThat(server.handler.counts().shut().sum() - before).isEqualTo(attempts);
    }

    @Test
    void ofWiresThatAreOpenDoNotOpenOneThatHasNone() throws Exception {
        for (String key : List.of(KEY, OLD_KEY, FOREIGN_KEY, "", KeyHash.of("").text())) {
            for (SigningSecret secret : List.of(SECRET, NEXT_SECRET, FOREIGN_SECRET)) {
                assertThat(status(new Attempt("shut").key(key).signed(secret))).isEqualTo(401);
            }
        }
        assertThat(server.kept).isEmpty();
    }

    // Where both are needed one of them is right: it must not stand in for the other.
    private static Attempt wrong(String wire, Random random) {
        Attempt attempt = new Attempt(wire);
        return switch (wire) {
            case "signed" -> wrongSignature(attempt.key(KEY), random);
            case "both" ->
                random.nextBoolean()
                        ? wrongSignature(attempt.key(KEY), random)
                        : attempt.authorization(wrongKey(random)).signed(SECRET);
            case "keyed", "shut" -> attempt.authorization(wrongKey(random)).signed(SECRET);
            default -> throw new IllegalArgumentException(wire);
        };
    }

    private static Optional<String> wrongKey(Random random) {
        char[] near = KEY.toCharArray();
        near[random.nextInt(near.length)] = (char) ('g' + random.nextInt(20));
        return switch (random.nextInt(13)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("");
            case 2 -> Optional.of("Bearer");
            case 3 -> Optional.of("Bearer " + KEY.substring(0, 1 + random.nextInt(KEY.length() - 1)));
            case 4 -> Optional.of("Bearer " + KEY + KEY);
            case 5 -> Optional.of("Bearer " + KEY.toUpperCase(Locale.ROOT));
            case 6 -> Optional.of("Bearer " + KeyHash.of(KEY).text());
            case 7 -> Optional.of("Bearer " + OLD_KEY);
            case 8 -> Optional.of("Bearer " + FOREIGN_KEY);
            case 9 -> Optional.of("Basic " + KEY);
            case 10 -> Optional.of(KEY);
            case 11 -> Optional.of("Bearer " + String.valueOf(near));
            default -> Optional.of("Bearer " + new UUID(random.nextLong(), random.nextLong()));
        };
    }

    private static Attempt wrongSignature(Attempt attempt, Random random) {
        attempt.signed(SECRET);
        String right = attempt.signature;
        byte[] noise = new byte[32];
        random.nextBytes(noise);
        switch (random.nextInt(14)) {
            case 0 -> attempt.signature = "";
            case 1 -> attempt.signature = "v1," + Base64.getEncoder().encodeToString(noise);
            case 2 -> attempt.signed(OLD_SECRET);
            case 3 -> attempt.signed(FOREIGN_SECRET);
            case 4 ->
                attempt.body = item("urn:forged", 1 + random.nextInt(1000)).getBytes(StandardCharsets.UTF_8);
            case 5 -> attempt.id = "other-" + random.nextInt();
            case 6 -> attempt.timestamp = Long.toString(NOON.getEpochSecond() + 1 + random.nextInt(299));
            // A push that was right once.
            case 7 ->
                attempt.at(NOON.minusSeconds(301 + random.nextInt(1_000_000))).signed(SECRET);
            case 8 ->
                attempt.at(NOON.plusSeconds(301 + random.nextInt(1_000_000))).signed(SECRET);
            case 9 -> attempt.signature = right.replace("v1,", "v2,");
            case 10 -> attempt.signature = right.substring(0, 3 + random.nextInt(right.length() - 4));
            case 11 -> attempt.signature = right.substring(3);
            case 12 -> {
                attempt.id = "a.b";
                attempt.signed(SECRET);
            }
            default ->
                attempt.timestamp = List.of("", "now", "-1", "99999999999").get(random.nextInt(4));
        }
        return attempt;
    }

    private int status(Attempt attempt) throws Exception {
        return send(attempt).statusCode();
    }

    private HttpResponse<String> send(Attempt attempt) throws Exception {
        return server.send(attempt.request(server));
    }

    private static WireAccess wire(String id, List<String> keys, List<SigningSecret> secrets) {
        return new WireAccess(
                new WireProfile(id, id, Optional.empty(), Optional.empty()),
                keys.stream().map(KeyHash::of).toList(),
                secrets,
                1 << 20,
                Optional.empty());
    }

    private static SigningSecret secret(int number) {
        byte[] bytes = new byte[32];
        new Random(number).nextBytes(bytes);
        return new SigningSecret("whsec_" + Base64.getEncoder().encodeToString(bytes));
    }

    /// A push with credentials of all kinds.
    private static final class Attempt {
        private final String wire;
        private byte[] body = item("urn:" + UUID.randomUUID(), 1).getBytes(StandardCharsets.UTF_8);
        private Optional<String> authorization = Optional.empty();
        private String id = "push-" + UUID.randomUUID();
        private String timestamp = Long.toString(NOON.getEpochSecond());
        private String signature = "";

        Attempt(String wire) {
            this.wire = wire;
        }

        Attempt key(String key) {
            authorization = Optional.of("Bearer " + key);
            return this;
        }

        Attempt authorization(Optional<String> value) {
            authorization = value;
            return this;
        }

        Attempt at(Instant time) {
            timestamp = Long.toString(time.getEpochSecond());
            return this;
        }

        Attempt signed(SigningSecret secret) {
            signature = by(secret);
            return this;
        }

        String by(SigningSecret secret) {
            return secret.sign(id, Instant.ofEpochSecond(Long.parseLong(timestamp)), body);
        }

        HttpRequest.Builder request(PushServer server) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.uri("/v1/wires/" + wire + "/stories"))
                    .header("webhook-id", id)
                    .header("webhook-timestamp", timestamp)
                    .header("webhook-signature", signature)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            authorization.ifPresent(value -> request.header("Authorization", value));
            return request;
        }

        @Override
        public String toString() {
            return wire + " " + authorization + " " + id + " " + timestamp + " " + signature;
        }
    }
}
