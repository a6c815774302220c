package news.dateline.ingest.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.receipts.ReceiptBook;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `POST /v1/wires/{wire}/stories`: one message a request. Answers when what it says is true: 202 after all
/// acknowledgements.
public final class PushHandler extends Handler.Abstract {
    private static final Pattern PATH = Pattern.compile("/v1/wires/([^/]+)/stories");
    private static final String BEARER = "Bearer ";

    private final Map<String, WireAccess> wires;
    private final Idempotence idempotence;
    private final Clock clock;

    /// @param wires by id
    /// @param parsers which types can be read
    /// @param service takes inputs in
    /// @param receipts what pushes under a key were told, made by [#receipts(Clock)]
    /// @param clock for the time of arrival
    public PushHandler(
            Map<String, WireAccess> wires, Parsers parsers, IngestService service, ReceiptBook receipts, Clock clock) {
        this.wires = Map.copyOf(wires);
        this.idempotence = new Idempotence(new Intake(parsers, service), receipts, clock);
        this.clock = clock;
    }

    /// An empty book with room for what wires may ask for again.
    public static ReceiptBook receipts(Clock clock) {
        return new ReceiptBook(
                clock,
                new ReceiptBook.Room(
                        Duration.ofHours(HttpLimit.RECEIPT_HOURS.most()),
                        HttpLimit.MAX_RECEIPTS.most(),
                        HttpLimit.MAX_RECEIPT_CHARACTERS.most()));
    }

    /// How many pushes were told what an earlier one was told.
    public long replays() {
        return idempotence.replays();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Matcher path = PATH.matcher(Request.getPathInContext(request));
        if (!path.matches()) {
            return false;
        }
        Answers.write(answer(request, path.group(1)), response, callback);
        return true;
    }

    private Answer answer(Request request, String wireId) throws IOException {
        if (!HttpMethod.POST.is(request.getMethod())) {
            return Answer.of(Problem.of(
                            HttpStatus.METHOD_NOT_ALLOWED_405,
                            "METHOD_NOT_ALLOWED",
                            "Stories are pushed with POST",
                            "The method was " + request.getMethod() + "."))
                    .with(HttpHeader.ALLOW, HttpMethod.POST.asString());
        }
        WireAccess wire = wires.get(wireId);
        if (wire == null) {
            return Answer.of(Problem.of(
                    HttpStatus.NOT_FOUND_404,
                    "UNKNOWN_WIRE",
                    "There is no such wire",
                    "The configuration has no wire of this id."));
        }
        return opens(request, wire) ? admitted(request, wire) : unauthorized(wireId);
    }

    private Answer admitted(Request request, WireAccess wire) throws IOException {
        return switch (IdempotencyKey.of(request.getHeaders())) {
            case IdempotencyKey.Given.Bad(Answer answer) -> answer;
            case IdempotencyKey.Given.Key(Optional<String> key) -> {
                Body body = Body.read(request, wire.maxBytes());
                yield idempotence.answer(new Push(wire, request.getHeaders(), body, key, clock.instant()));
            }
        };
    }

    private static boolean opens(Request request, WireAccess wire) {
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        // RFC 9110 §11.1: the scheme's name is compared without regard to case.
        return authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && wire.opensWith(authorization.substring(BEARER.length()).strip());
    }

    private static Answer unauthorized(String wireId) {
        return Answer.of(Problem.of(
                        HttpStatus.UNAUTHORIZED_401,
                        "WRONG_KEY",
                        "The key does not open this wire",
                        "Send the wire's key as Authorization: Bearer KEY."))
                .with(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"" + wireId + "\"");
    }
}
