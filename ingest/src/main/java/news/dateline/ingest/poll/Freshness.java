package news.dateline.ingest.poll;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.time.FeedTime;
import news.dateline.ingest.parse.time.WireTime;

/// When a server wants to be asked again, as its headers say.
final class Freshness {
    private static final String MAX_AGE = "max-age=";

    private Freshness() {}

    /// For how long an answer stays as it is: RFC 9111 §4.2, `max-age` less the age that it has. Empty when nothing is
    /// said, or caches must ask each time.
    static Optional<Duration> of(HttpHeaders headers) {
        Optional<Duration> maxAge = Optional.empty();
        for (String header : headers.allValues("Cache-Control")) {
            for (String directive : header.toLowerCase(Locale.ROOT).split(",", -1)) {
                String word = directive.strip();
                if ("no-cache".equals(word) || "no-store".equals(word)) {
                    return Optional.empty();
                }
                if (word.startsWith(MAX_AGE)) {
                    maxAge = seconds(word.substring(MAX_AGE.length()));
                }
            }
        }
        Duration age = headers.firstValue("Age").flatMap(Freshness::seconds).orElse(Duration.ZERO);
        return maxAge.map(span -> span.minus(age)).filter(left -> left.isPositive());
    }

    /// RFC 9110 §10.2.3: seconds, or a date.
    static Optional<Instant> retryAfter(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After")
                .flatMap(written -> seconds(written.strip())
                        .map(now::plus)
                        .or(() -> FeedTime.rfc822(written) instanceof WireTime.At(Instant when, boolean strict)
                                ? Optional.of(when)
                                : Optional.empty()));
    }

    private static Optional<Duration> seconds(String written) {
        return written.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(written)))
                : Optional.empty();
    }
}
