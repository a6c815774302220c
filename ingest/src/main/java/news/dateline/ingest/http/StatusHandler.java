package news.dateline.ingest.http;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.http.Answer;
import news.dateline.http.Answers;
import news.dateline.http.Body;
import news.dateline.http.Problem;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `GET /v1/stories/{id}`: what became of a story. Whoever may push on a wire may ask for the stories that came over
/// it;
/// those of others are as good as not there.
public final class StatusHandler extends Handler.Abstract {
    private static final Pattern PATH = Pattern.compile("/v1/stories/([^/]+)");
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final Body NONE = new Body(new byte[0], false);

    private final Map<String, Credentials> credentials = new HashMap<>();
    private final StoryLookup lookup;
    private final Clock clock;

    /// @param wires by id
    /// @param lookup knows the stories
    /// @param clock for signatures, which grow old
    public StatusHandler(Map<String, WireAccess> wires, StoryLookup lookup, Clock clock) {
        wires.forEach((id, wire) -> credentials.put(id, new Credentials(wire)));
        this.lookup = lookup;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Matcher path = PATH.matcher(Request.getPathInContext(request));
        if (!path.matches()) {
            return false;
        }
        Answers.write(answer(request, path.group(1)), response, callback);
        return true;
    }

    private Answer answer(Request request, String storyId) {
        if (!HttpMethod.GET.is(request.getMethod())) {
            return problem(HttpStatus.METHOD_NOT_ALLOWED_405, "METHOD_NOT_ALLOWED", "A story's status is read with GET")
                    .with(HttpHeader.ALLOW, HttpMethod.GET.asString());
        }
        if (credentials.values().stream().noneMatch(wire -> opens(wire, request))) {
            return problem(HttpStatus.UNAUTHORIZED_401, "WRONG_KEY", "The key opens no wire")
                    .with(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"stories\"");
        }
        return switch (lookup.find(storyId)) {
            case StoryLookup.Found.Known known -> known(known, request);
            case StoryLookup.Found.Unknown unknown -> unknown();
            case StoryLookup.Found.NotYet notYet ->
                problem(HttpStatus.SERVICE_UNAVAILABLE_503, "NOT_READ_YET", "Not all stories have been read yet")
                        .with(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        };
    }

    private Answer known(StoryLookup.Found.Known known, Request request) {
        Credentials wire = credentials.get(known.wire());
        return wire != null && opens(wire, request)
                ? new Answer(
                                HttpStatus.OK_200,
                                "application/json",
                                known.status().toString())
                        .with(HttpHeader.CACHE_CONTROL, "no-store")
                : unknown();
    }

    private boolean opens(Credentials wire, Request request) {
        return wire.refuse(request.getHeaders(), clock.instant()).isEmpty()
                && wire.refuse(request.getHeaders(), NONE).isEmpty();
    }

    private static Answer unknown() {
        return problem(HttpStatus.NOT_FOUND_404, "UNKNOWN_STORY", "There is no such story on this wire");
    }

    private static Answer problem(int status, String reason, String title) {
        return Answer.of(Problem.of(status, reason, title, title + "."));
    }
}
