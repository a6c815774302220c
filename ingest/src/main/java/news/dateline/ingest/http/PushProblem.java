package news.dateline.ingest.http;

import news.dateline.http.Answer;
import news.dateline.http.Problem;
import org.eclipse.jetty.http.HttpStatus;

/// Why a push is not taken in, whatever is in it. The names are the `reason` of a problem: they may be added to, not
/// changed. What is wrong with the content is a [news.dateline.ingest.parse.Reason].
public enum PushProblem {
    /// The method was another than POST.
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED_405, "Stories are pushed with POST", "The method was another than POST."),
    /// There is no such wire.
    UNKNOWN_WIRE(HttpStatus.NOT_FOUND_404, "There is no such wire", "The configuration has no wire of this id."),
    /// The wire has keys, and none of them was sent.
    WRONG_KEY(
            HttpStatus.UNAUTHORIZED_401,
            "The key does not open this wire",
            "Send the wire's key as Authorization: Bearer KEY."),
    /// The wire has secrets, and the push is not signed with one of them, now.
    WRONG_SIGNATURE(
            HttpStatus.UNAUTHORIZED_401,
            "The push is not signed as this wire must sign",
            "Send webhook-id, webhook-timestamp and webhook-signature, made with the wire's secret."),
    /// The wire's rate is used up.
    TOO_MANY_PUSHES(
            HttpStatus.TOO_MANY_REQUESTS_429,
            "The wire pushes faster than was agreed",
            "Wait for as long as Retry-After says, then send it again."),
    /// Too many pushes of the wire are under way.
    TOO_MANY_AT_ONCE(
            HttpStatus.TOO_MANY_REQUESTS_429,
            "The wire pushes too much at once",
            "No more than " + HttpLimit.WIRE_AT_ONCE.most() + " pushes of a wire at once are taken; send it again."),
    /// The idempotency key is of another form than a key has.
    BAD_IDEMPOTENCY_KEY(
            HttpStatus.BAD_REQUEST_400,
            "The idempotency key cannot be used",
            "It must be given once and have 1 to " + HttpLimit.MAX_KEY_LENGTH.most() + " visible ASCII characters, in"
                    + " quotation marks or without any."),
    /// Too many pushes of all wires are under way.
    BUSY(
            HttpStatus.SERVICE_UNAVAILABLE_503,
            "There is no room now",
            "No more than " + HttpLimit.ALL_AT_ONCE.most() + " pushes at once are taken; send it again."),
    /// The body did not come to its end in time.
    TOO_SLOW(
            HttpStatus.REQUEST_TIMEOUT_408,
            "The body did not come in time",
            "It must be there within " + HttpLimit.BODY_SECONDS.most() + " seconds. Nothing was kept."),
    /// The body is larger than the wire's limit, and signed.
    TOO_LARGE_TO_CHECK(
            HttpStatus.PAYLOAD_TOO_LARGE_413,
            "The body is too large",
            "The body is larger than the wire's limit, so that its signature cannot be checked. Nothing was kept."),
    /// Another push under the idempotency key is under way.
    UNDER_WAY(
            HttpStatus.CONFLICT_409,
            "The first push under this key is under way",
            "Wait for its answer, or send it again in a moment."),
    /// The broker did not acknowledge what came of the push.
    NOT_DURABLE(
            HttpStatus.SERVICE_UNAVAILABLE_503,
            "The story could not be kept",
            "The broker did not acknowledge it in time; send it again.");

    private final int status;
    private final String title;
    private final String detail;

    PushProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /// The HTTP status that it comes with.
    public int status() {
        return status;
    }

    Answer answer() {
        return Answer.of(Problem.of(status, name(), title, detail));
    }
}
