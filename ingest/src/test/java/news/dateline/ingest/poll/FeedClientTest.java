package news.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import news.dateline.ingest.poll.FeedSite.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What HTTP answers mean to a poller, asked of a real server.
class FeedClientTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int MOST = 1000;
    private static final String FEED = "<rss><channel/></rss>";

    private final FeedSite site = new FeedSite();
    private final FeedClient client = client(Duration.ofSeconds(10));

    @AfterEach
    void close() {
        client.close();
        site.close();
    }

    @Test
    void takesABodyWithWhatTheServerSaysOfIt() throws Exception {
        site.answers = path -> Answer.feed(FEED)
                .with("Content-Type", "application/rss+xml")
                .with("ETag", "\"a1\"")
                .with("Last-Modified", "Mon, 23 Nov 2026 11:00:00 GMT")
                .with("Cache-Control", "public, max-age=90")
                .with("Age", "20");

        Fetched.Body body = body(fetch("/feed"));

        assertThat(new String(body.bytes(), StandardCharsets.UTF_8)).isEqualTo(FEED);
        assertThat(body.contentType()).contains("application/rss+xml");
        assertThat(body.validators())
                .isEqualTo(new Validators(Optional.of("\"a1\""), Optional.of("Mon, 23 Nov 2026 11:00:00 GMT")));
        assertThat(body.freshFor()).contains(Duration.ofSeconds(70));
        assertThat(body.trail().at()).isEqualTo(site.at("/feed"));
        assertThat(body.trail().movedTo()).isEmpty();
        assertThat(site.lastAsked("Accept"))
                .hasValueSatisfying(accept -> assertThat(accept).contains("application/rss+xml"));
        assertThat(site.lastAsked("If-None-Match")).isEmpty();
    }

    @Test
    void asksWhetherAnythingHasChanged() throws Exception {
        site.answers = path -> Answer.of(304, Map.of("ETag", "\"a2\""));
        Validators known = new Validators(Optional.of("W/\"a1\""), Optional.of("yesterday"));

        Fetched fetched = client.fetch(site.at("/feed"), known, MOST);

        assertThat(site.lastAsked("If-None-Match")).contains("W/\"a1\"");
        assertThat(site.lastAsked("If-Modified-Since")).contains("yesterday");
        assertThat(fetched)
                .isEqualTo(new Fetched.NotModified(
                        new Validators(Optional.of("\"a2\""), Optional.empty()), Optional.empty()));
        assertThat(new Validators(Optional.empty(), Optional.of("new")).or(known))
                .isEqualTo(new Validators(Optional.of("W/\"a1\""), Optional.of("new")));
    }

    @Test
    void doesNotKeepValidatorsThatAreNoUse() {
        assertThat(new Validators(Optional.of(" "), Optional.of("x".repeat(2000))))
                .isEqualTo(Validators.NONE);
    }

    @Test
    void understandsThatAFeedIsGone() throws Exception {
        site.answers = path -> Answer.of(410, Map.of());

        assertThat(fetch("/feed")).isEqualTo(new Fetched.Gone());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|2026-11-23T12:02:00Z",
                "Mon, 23 Nov 2026 13:00:00 GMT|2026-11-23T13:00:00Z",
                "soon|",
                "Mon, 23 Nov 2026 13:00:00|"
            })
    void hearsWhenTheServerWantsToBeAskedAgain(String retryAfter, Instant when) throws Exception {
        site.answers = path -> Answer.of(503, Map.of("Retry-After", retryAfter));

        assertThat(failed(fetch("/feed")).retryAfter()).isEqualTo(Optional.ofNullable(when));
    }

    @ParameterizedTest
    @CsvSource({"no-store, 0", "'no-cache, max-age=60', 0", "max-age=much, 0", "private, 0", "max-age=60, 60"})
    void hearsForHowLongAnAnswerStaysAsItIs(String cacheControl, int seconds) throws Exception {
        site.answers = path -> Answer.feed(FEED).with("Cache-Control", cacheControl);

        assertThat(body(fetch("/feed")).freshFor().orElse(Duration.ZERO)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 401, 404, 500, 302})
    void sayWhatItGotInsteadOfAFeed(int status) throws Exception {
        site.answers = path -> Answer.of(status, Map.of());

        assertThat(failed(fetch("/feed?key=secret")).why())
                .startsWith("status " + status)
                .doesNotContain("secret");
    }

    @Test
    void followsRedirectsAndRemembersWhereAFeedIsForGood() throws Exception {
        site.answers = path -> switch (path) {
            case "/old" -> Answer.of(301, Map.of("Location", "/new"));
            case "/new" -> Answer.of(308, Map.of("Location", site.at("/newest").toString()));
            case "/newest" -> Answer.of(302, Map.of("Location", "/today"));
            default -> Answer.feed(FEED);
        };

        Fetched.Trail trail = body(fetch("/old")).trail();

        assertThat(trail.at()).isEqualTo(site.at("/today"));
        assertThat(trail.movedTo()).contains(site.at("/newest"));
    }

    @Test
    void doesNotRememberWhatLiesBehindATemporaryRedirect() throws Exception {
        site.answers = path -> switch (path) {
            case "/feed" -> Answer.of(307, Map.of("Location", "/a"));
            case "/a" -> Answer.of(301, Map.of("Location", "/b"));
            default -> Answer.feed(FEED);
        };

        assertThat(body(fetch("/feed")).trail().movedTo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/again, redirects",
        "ftp://feeds.example/a, not followed",
        "http://localhost:1/a, not followed",
        "http://user:word@127.0.0.1/a, not followed",
        "http://nowhere.invalid/a, not followed",
        "'http://[fd00::1]/a', not followed",
        "http://100.64.1.1/a, not followed",
        "http://0.1.2.3/a, not followed",
        "http://10.0.0.1/a, not followed",
        "http://169.254.169.254/a, not followed",
        "http://224.0.0.1/a, not followed",
        "'http://[::]/a', not followed",
        "':', status 302"
    })
    void doesNotFollowARedirectToWhereNobodySentIt(String location, String why) throws Exception {
        site.answers = path -> Answer.of(302, Map.of("Location", location));

        assertThat(failed(fetch("/again")).why()).contains(why);
    }

    @Test
    void followsARedirectToThePublicInternetButNotOutOfTls() {
        Destinations destinations = Destinations.publicOnes();
        URI public1 = URI.create("https://192.0.2.1/a");

        assertThat(destinations.mayFollow(URI.create("https://feeds.example/"), public1))
                .isTrue();
        assertThat(destinations.mayFollow(public1, URI.create("http://192.0.2.1/a")))
                .isFalse();
        assertThat(destinations.mayFollow(URI.create("http://10.1.1.1/a"), URI.create("https://10.1.1.1/b")))
                .isTrue();
        assertThat(destinations.mayFollow(public1, URI.create("https:relative")))
                .isFalse();
    }

    @Test
    void unpacksWhatIsPacked() throws Exception {
        byte[] packed = FeedSite.packed(FEED.getBytes(StandardCharsets.UTF_8));
        site.answers = path -> new Answer(200, Map.of("Content-Encoding", "gzip"), packed);

        assertThat(new String(body(fetch("/feed")).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(FEED);
        assertThat(site.lastAsked("Accept-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @CsvSource({"gzip, Not in GZIP format", "br, br was not asked for"})
    void saysWhenItCannotUnpack(String encoding, String why) throws Exception {
        site.answers = path -> Answer.feed(FEED).with("Content-Encoding", encoding);

        assertThat(failed(fetch("/feed")).why()).contains(why);
    }

    @Test
    void takesABodyOfJustTheLimitAndNoneLarger() throws Exception {
        site.answers = path -> Answer.feed("x".repeat(path.equals("/fits") ? MOST : MOST + 1));

        assertThat(body(fetch("/fits")).bytes()).hasSize(MOST);
        assertThat(fetch("/large"))
                .isInstanceOfSatisfying(
                        Fetched.TooLarge.class,
                        large -> assertThat(large.first()).hasSize(MOST));
    }

    @ParameterizedTest
    @ValueSource(ints = {200_000, 2_000_000})
    void doesNotUnpackABomb(int size) throws Exception {
        byte[] packed = FeedSite.packed(new byte[size]);
        site.answers = path -> new Answer(200, Map.of("Content-Encoding", "gzip"), packed);

        assertThat(fetch("/feed"))
                .isInstanceOfSatisfying(
                        Fetched.TooLarge.class,
                        large -> assertThat(large.first()).hasSizeLessThanOrEqualTo(MOST));
    }

    @Test
    void doesNotWaitForABodyThatNeverEnds() throws Exception {
        site.answers = path -> Answer.feed("<rss>").with("X-Never-Ends", "true");
        try (FeedClient hasty = client(Duration.ofMillis(500))) {
            assertThat(failed(hasty.fetch(site.at("/feed"), Validators.NONE, MOST))
                            .why())
                    .contains("no whole answer");
        }
    }

    @Test
    void saysWhenNobodyAnswers() throws Exception {
        URI closed = site.at("/feed");
        site.close();

        assertThat(failed(client.fetch(closed, Validators.NONE, MOST)).why()).contains("ConnectException");
    }

    private Fetched fetch(String path) throws InterruptedException {
        return client.fetch(site.at(path), Validators.NONE, MOST);
    }

    private static FeedClient client(Duration patience) {
        return new FeedClient(Clock.fixed(NOON, ZoneOffset.UTC), Destinations.publicOnes(), patience);
    }

    private static Fetched.Body body(Fetched fetched) {
        if (fetched instanceof Fetched.Body body) {
            return body;
        }
        throw new AssertionError("Expected a body, got " + fetched);
    }

    private static Fetched.Failed failed(Fetched fetched) {
        if (fetched instanceof Fetched.Failed failed) {
            return failed;
        }
        throw new AssertionError("Expected a fault, got " + fetched);
    }
}
