package news.dateline.ingest.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;

/// Lets the pushes of one wire in, and no more of them than there is room for.
final class Gate {
    private static final String BEARER = "Bearer ";
    private static final String RETRY_AFTER_SECONDS = "1";

    private final WireAccess wire;
    private final WireRate rate;
    private final Semaphore own = new Semaphore(HttpLimit.WIRE_AT_ONCE.most());
    private final Hall hall;

    /// What all gates share.
    ///
    /// @param room for so many pushes at once
    /// @param idempotence where they go
    /// @param clock for the time of arrival
    /// @param counts of those that do not come in
    /// @param patience how long a body may take
    record Hall(Semaphore room, Idempotence idempotence, Clock clock, PushCounts counts, Duration patience) {}

    Gate(WireAccess wire, Hall hall) {
        this.wire = wire;
        this.rate = new WireRate(wire.rate());
        this.hall = hall;
    }

    /// The answer to a push.
    ///
    /// @throws IOException when the connection breaks before the end of the body
    Answer answer(Request request) throws IOException {
        if (!opens(request.getHeaders())) {
            hall.counts().shut().increment();
            return away(request, unauthorized());
        }
        if (!rate.take()) {
            hall.counts().limited().increment();
            return away(request, rate.told(rate.tooMany()));
        }
        return rate.told(admitted(request));
    }

    private Answer admitted(Request request) throws IOException {
        return switch (IdempotencyKey.of(request.getHeaders())) {
            case IdempotencyKey.Given.Bad(Answer answer) -> away(request, answer);
            case IdempotencyKey.Given.Key(Optional<String> key) -> withRoom(request, key);
        };
    }

    private Answer withRoom(Request request, Optional<String> key) throws IOException {
        if (!own.tryAcquire()) {
            hall.counts().limited().increment();
            return away(request, tooManyAtOnce());
        }
        try {
            if (!hall.room().tryAcquire()) {
                hall.counts().busy().increment();
                return away(request, busy());
            }
            try {
                return read(request, key);
            } finally {
                hall.room().release();
            }
        } finally {
            own.release();
        }
    }

    private Answer read(Request request, Optional<String> key) throws IOException {
        Optional<Body> body = Body.read(request, wire.maxBytes(), hall.patience());
        if (body.isEmpty()) {
            hall.counts().slow().increment();
            return tooSlow();
        }
        return hall.idempotence()
                .answer(new Push(
                        wire,
                        request.getHeaders(),
                        body.get(),
                        key,
                        hall.clock().instant()));
    }

    // Who is still sending does not hear an answer when the connection is closed: what he sends is read and forgotten.
    // Who asks before he sends (RFC 9110 §10.1.1) is answered without.
    private Answer away(Request request, Answer answer) throws IOException {
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            return answer;
        }
        return Body.read(request, 0, hall.patience()).isPresent() ? answer : answer.cutting();
    }

    private boolean opens(HttpFields headers) {
        String authorization = headers.get(HttpHeader.AUTHORIZATION);
        // RFC 9110 §11.1: the scheme's name is compared without regard to case.
        return authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && wire.opensWith(authorization.substring(BEARER.length()).strip());
    }

    private Answer unauthorized() {
        return Answer.of(Problem.of(
                        HttpStatus.UNAUTHORIZED_401,
                        "WRONG_KEY",
                        "The key does not open this wire",
                        "Send the wire's key as Authorization: Bearer KEY."))
                .with(
                        HttpHeader.WWW_AUTHENTICATE,
                        "Bearer realm=\"" + wire.profile().id() + "\"");
    }

    private static Answer tooManyAtOnce() {
        return Answer.of(Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS_429,
                        "TOO_MANY_AT_ONCE",
                        "The wire pushes too much at once",
                        "No more than " + HttpLimit.WIRE_AT_ONCE.most() + " pushes of a wire at once are taken."))
                .with(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private static Answer busy() {
        return Answer.of(Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE_503,
                        "BUSY",
                        "There is no room now",
                        "No more than " + HttpLimit.ALL_AT_ONCE.most() + " pushes at once are taken; send it again."))
                .with(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private Answer tooSlow() {
        return Answer.of(Problem.of(
                        HttpStatus.REQUEST_TIMEOUT_408,
                        "TOO_SLOW",
                        "The body did not come in time",
                        "It must be there within " + hall.patience().toSeconds() + " seconds. Nothing was kept."))
                .cutting();
    }
}
