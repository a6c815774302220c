package news.dateline.ops.http;

import news.dateline.http.Answer;
import news.dateline.http.Problem;
import org.eclipse.jetty.http.HttpStatus;

/// Why the port does not do what it was asked. The names are the `reason` of a problem: they may be added to, not
/// changed.
public enum OpsProblem {
    /// The Host header names something else.
    WRONG_HOST(
            HttpStatus.MISDIRECTED_REQUEST_421,
            "This port has another name",
            "Ask for it by its address, as localhost or under a name in ops.names."),
    /// No token, or none that is known.
    WRONG_TOKEN(
            HttpStatus.UNAUTHORIZED_401,
            "The token does not open this port",
            "Send a token as Authorization: Bearer TOKEN, or log in at /login."),
    /// The token is for reading.
    NOT_ALLOWED(HttpStatus.FORBIDDEN_403, "The token does not allow this", "A token with the role operate does."),
    /// Another site may have made the browser ask.
    FOREIGN_ORIGIN(
            HttpStatus.FORBIDDEN_403,
            "The request may come from another site",
            "What changes something is asked for by a page of this port, or with a token in the header Authorization."),
    /// The path is there, but not for this method.
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED_405, "The method is another here", "The header Allow says which it is."),
    /// There is nothing under the path.
    NOT_FOUND(HttpStatus.NOT_FOUND_404, "There is nothing here", "GET /openapi.json lists all paths."),
    /// A parameter or the body is not as it must be.
    BAD_REQUEST(HttpStatus.BAD_REQUEST_400, "The request cannot be understood", "See the description of the path."),
    /// The body is too large or does not come.
    BAD_BODY(HttpStatus.BAD_REQUEST_400, "The body cannot be read", "It is too large, or did not come in time."),
    /// The monitor has not measured yet, or the broker is away.
    NOT_MEASURED_YET(
            HttpStatus.SERVICE_UNAVAILABLE_503,
            "Nothing has been measured yet",
            "The monitor has just started, or the broker does not answer."),
    /// A story is not known, and not all stories have been read.
    NOT_READ_YET(
            HttpStatus.SERVICE_UNAVAILABLE_503,
            "Not all stories have been read yet",
            "Ask again in a moment: the index has just started."),
    /// The broker does not give what was asked for.
    BROKER_AWAY(HttpStatus.SERVICE_UNAVAILABLE_503, "The broker does not answer", "Ask again in a moment."),
    /// A replay is under way.
    REPLAY_RUNS(HttpStatus.CONFLICT_409, "A replay is under way", "There is one at a time. Try again when it is done."),
    /// A replay cannot go on.
    REPLAY_STOPPED(
            HttpStatus.INTERNAL_SERVER_ERROR_500,
            "The replay could not go on",
            "What was done stands. The log of the ops stage says why; the same order goes on where this one stopped."),
    /// Too many follow already.
    TOO_MANY_LISTENERS(
            HttpStatus.SERVICE_UNAVAILABLE_503,
            "Too many listen already",
            "Close a page that you do not look at, and try again.");

    private final int status;
    private final String title;
    private final String detail;

    OpsProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /// The HTTP status that it comes with.
    public int status() {
        return status;
    }

    /// As an answer.
    public Answer answer() {
        return answer(detail);
    }

    /// As an answer that says what it is this time.
    public Answer answer(String thisTime) {
        return Answer.of(Problem.of(status, name(), title, thisTime));
    }
}
