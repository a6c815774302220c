package news.dateline.ingest.poll;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import news.dateline.ingest.poll.Fetched.Trail;

/// Asks for feeds over HTTP. Everything is bounded: time, bytes before and after unpacking, redirects.
final class FeedClient implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final int NOT_MODIFIED = 304;
    private static final int GONE = 410;
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9,"
            + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    private final Clock clock;
    private final Destinations destinations;
    private final Duration patience;
    private final HttpClient http;

    /// @param clock for Retry-After
    /// @param destinations where redirects may lead
    /// @param patience for one answer, from the connection to the last byte
    FeedClient(Clock clock, Destinations destinations, Duration patience) {
        this.clock = clock;
        this.destinations = destinations;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /// Asks once.
    ///
    /// @param url where
    /// @param known what the server said last time
    /// @param most the largest body, in bytes
    /// @throws InterruptedException when nobody waits for the answer any more
    Fetched fetch(URI url, Validators known, int most) throws InterruptedException {
        Trail trail = new Trail(url, Optional.empty());
        boolean permanent = true;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<BoundedBody.Content> answer;
            try {
                answer = ask(trail.at(), known, most);
            } catch (IOException e) {
                return failed(trail.at(), String.valueOf(e.getMessage()));
            }
            Optional<URI> next = redirect(answer);
            if (next.isEmpty()) {
                return read(answer, trail, most);
            }
            if (!destinations.mayFollow(trail.at(), next.get())) {
                return failed(trail.at(), "redirect to " + FeedAddress.withoutQuery(next.get()) + " is not followed");
            }
            permanent &= answer.statusCode() == 301 || answer.statusCode() == 308;
            trail = new Trail(next.get(), permanent ? next : trail.movedTo());
        }
        return failed(url, "more than " + MOST_REDIRECTS + " redirects");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    // A request's own timeout ends with the headers: a body may then come for ever.
    private HttpResponse<BoundedBody.Content> ask(URI url, Validators known, int most)
            throws IOException, InterruptedException {
        BodyHandler<BoundedBody.Content> body = head -> new BoundedBody(head.statusCode() == 200 ? most : 0);
        CompletableFuture<HttpResponse<BoundedBody.Content>> answer = http.sendAsync(request(url, known), body);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer in " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpRequest request(URI url, Validators known) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Dateline");
        known.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        known.lastModified().ifPresent(time -> request.header("If-Modified-Since", time));
        return request.build();
    }

    private static Optional<URI> redirect(HttpResponse<?> answer) {
        return switch (answer.statusCode()) {
            case 301, 302, 303, 307, 308 ->
                answer.headers().firstValue("Location").flatMap(written -> {
                    try {
                        return Optional.of(answer.uri().resolve(written.strip()));
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                });
            default -> Optional.empty();
        };
    }

    private Fetched read(HttpResponse<BoundedBody.Content> answer, Trail trail, int most) {
        Validators validators = new Validators(
                answer.headers().firstValue("ETag"), answer.headers().firstValue("Last-Modified"));
        return switch (answer.statusCode()) {
            case 200 -> body(answer, validators, trail, most);
            case NOT_MODIFIED -> new Fetched.NotModified(validators, Freshness.of(answer.headers()));
            case GONE -> new Fetched.Gone();
            default ->
                new Fetched.Failed(
                        "status " + answer.statusCode() + " from " + FeedAddress.withoutQuery(trail.at()),
                        Freshness.retryAfter(answer.headers(), clock.instant()));
        };
    }

    private Fetched body(HttpResponse<BoundedBody.Content> answer, Validators validators, Trail trail, int most) {
        Optional<String> type = answer.headers().firstValue("Content-Type");
        try {
            BoundedBody.Content content = unpacked(answer, most);
            return content.whole()
                    ? new Fetched.Body(content.bytes(), type, validators, Freshness.of(answer.headers()), trail)
                    : new Fetched.TooLarge(content.bytes(), type);
        } catch (IOException e) {
            return failed(trail.at(), String.valueOf(e.getMessage()));
        }
    }

    private static BoundedBody.Content unpacked(HttpResponse<BoundedBody.Content> answer, int most) throws IOException {
        BoundedBody.Content content = answer.body();
        String encoding =
                answer.headers().firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> content;
            case "gzip", "x-gzip" -> {
                if (!content.whole()) {
                    yield content;
                }
                try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(content.bytes()))) {
                    byte[] bytes = unpacking.readNBytes(most);
                    yield new BoundedBody.Content(bytes, unpacking.read() < 0);
                }
            }
            default -> throw new IOException("Content-Encoding " + encoding + " was not asked for");
        };
    }

    private static Fetched.Failed failed(URI at, String why) {
        return new Fetched.Failed(why + " at " + FeedAddress.withoutQuery(at), Optional.empty());
    }
}
