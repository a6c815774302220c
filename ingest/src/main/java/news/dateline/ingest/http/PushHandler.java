package news.dateline.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.StoryHeaders;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `POST /v1/wires/{wire}/stories`: one message a request. Answers when what it says is true: 202 after all
/// acknowledgements.
public final class PushHandler extends Handler.Abstract {
    private static final Pattern PATH = Pattern.compile("/v1/wires/([^/]+)/stories");
    private static final String BEARER = "Bearer ";
    /// How much of a body that is too large is read and thrown away, so that the wire hears why and not that the
    /// connection broke.
    private static final int MAX_DRAIN_BYTES = 64 << 20;

    private final Map<String, WireAccess> wires;
    private final Parsers parsers;
    private final IngestService service;
    private final Clock clock;

    /// @param wires by id
    /// @param parsers which types can be read
    /// @param service takes inputs in
    /// @param clock for the time of arrival
    public PushHandler(Map<String, WireAccess> wires, Parsers parsers, IngestService service, Clock clock) {
        this.wires = Map.copyOf(wires);
        this.parsers = parsers;
        this.service = service;
        this.clock = clock;
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
        return opens(request, wire) ? read(request, wire) : unauthorized(wireId);
    }

    private Answer read(Request request, WireAccess wire) throws IOException {
        InputStream body = Content.Source.asInputStream(request);
        byte[] bytes = body.readNBytes(wire.maxBytes() + 1);
        WireInput input = input(request, wire, bytes);
        if (bytes.length > wire.maxBytes()) {
            drain(body);
            return tooLarge(input, wire.maxBytes());
        }
        Optional<String> type = input.contentType();
        if (type.isPresent() && !parsers.accepts(type.get())) {
            Rejected rejected = new Rejected(
                    Reason.UNKNOWN_FORMAT, "No parser takes the type " + type.get(), "header Content-Type");
            return Answer.of(service.refuse(input, rejected, false), HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
        }
        return Answer.of(service.receive(input), HttpStatus.UNPROCESSABLE_ENTITY_422);
    }

    private WireInput input(Request request, WireAccess wire, byte[] bytes) {
        return new WireInput(
                wire.profile(),
                bytes,
                Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE)),
                // RFC 9110 §8.7: the resource that the content was taken from.
                Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_LOCATION)),
                StoryHeaders.newTraceId(),
                clock.instant());
    }

    private Answer tooLarge(WireInput input, int maxBytes) {
        Rejected rejected = new Rejected(
                Reason.LIMIT_EXCEEDED,
                "The body is larger than the wire's limit of " + maxBytes + " bytes",
                "byte " + maxBytes);
        WireInput kept = new WireInput(
                input.wire(),
                Arrays.copyOf(input.bytes(), maxBytes),
                input.contentType(),
                input.source(),
                input.traceId(),
                input.receivedAt());
        return Answer.of(service.refuse(kept, rejected, true), HttpStatus.PAYLOAD_TOO_LARGE_413)
                .with(HttpHeader.CONNECTION, "close");
    }

    private static void drain(InputStream body) throws IOException {
        byte[] thrownAway = new byte[1 << 16];
        int left = MAX_DRAIN_BYTES;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = body.read(thrownAway, 0, Math.min(left, thrownAway.length));
            left -= Math.max(0, read);
        }
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
