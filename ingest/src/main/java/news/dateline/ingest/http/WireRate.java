package news.dateline.ingest.http;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import news.dateline.http.Answer;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/// How much of its rate a wire has left on this instance. Told as draft-ietf-httpapi-ratelimit-headers says.
final class WireRate {
    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";
    private static final String NAME = "\"wire\"";

    private final @Nullable RateLimit limit;
    private final Bucket bucket;

    /// @param limit empty for a wire without one
    WireRate(Optional<RateLimit> limit) {
        this.limit = limit.orElse(null);
        RateLimit counted = limit.orElse(new RateLimit(1, Duration.ofSeconds(1), 1));
        this.bucket = Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(counted.burst()).refillGreedy(counted.requests(), counted.per()))
                .build();
    }

    /// Whether another request may be taken now; it is not counted yet.
    boolean hasRoom() {
        return limit == null || bucket.getAvailableTokens() > 0;
    }

    /// Counts a request; false, and not counted, when there is no room for it.
    boolean take() {
        return limit == null || bucket.tryConsume(1);
    }

    /// The answer to a request too many.
    Answer tooMany() {
        return PushProblem.TOO_MANY_PUSHES.answer().with(HttpHeader.RETRY_AFTER, Long.toString(seconds(1)));
    }

    /// An answer with what is left of the rate.
    Answer told(Answer answer) {
        return limit == null
                ? answer
                : answer.with(
                                POLICY,
                                NAME + ";q=" + limit.requests() + ";w="
                                        + ceiling(limit.per().toNanos()))
                        .with(LEFT, NAME + ";r=" + bucket.getAvailableTokens() + ";t=" + seconds(limit.burst()));
    }

    private long seconds(long tokens) {
        return ceiling(bucket.estimateAbilityToConsume(tokens).getNanosToWaitForRefill());
    }

    private static long ceiling(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }
}
