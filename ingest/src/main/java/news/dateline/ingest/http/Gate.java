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
    private static final String RETRY_AFTER_SECONDS = "1";

    private final WireAccess wire;
    private final Credentials credentials;
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
        this.credentials = new Credentials(wire);
        this.rate = new WireRate(wire.rate());
        this.hall = hall;
    }

    /// The answer to a push.
    ///
    /// @throws IOException when the connection breaks before the end of the body
    Answer answer(Request request) throws IOException {
        Optional<Answer> shut =
                credentials.refuse(request.getHeaders(), hall.clock().instant());
        if (shut.isPresent()) {
            return away(request, shut(shut.get()));
        }
        // Without a key nobody knows yet whose push it is: it counts once its signature is right.
        boolean room = credentials.byKey() ? rate.take() : rate.hasRoom();
        Answer answer = room ? admitted(request) : away(request, tooMany());
        return answer.status() == HttpStatus.UNAUTHORIZED_401 ? answer : rate.told(answer);
    }

    private Answer admitted(Request request) throws IOException {
        return switch (IdempotencyKey.of(request.getHeaders())) {
            case IdempotencyKey.Given.Bad() -> away(request, PushProblem.BAD_IDEMPOTENCY_KEY.answer());
            case IdempotencyKey.Given.Key(Optional<String> key) -> withRoom(request, key);
        };
    }

    private Answer withRoom(Request request, Optional<String> key) throws IOException {
        if (!own.tryAcquire()) {
            hall.counts().limited().increment();
            return away(request, soon(PushProblem.TOO_MANY_AT_ONCE));
        }
        try {
            if (!hall.room().tryAcquire()) {
                hall.counts().busy().increment();
                return away(request, soon(PushProblem.BUSY));
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
            return PushProblem.TOO_SLOW.answer().cutting();
        }
        return taken(request.getHeaders(), body.get(), key);
    }

    private Answer taken(HttpFields headers, Body body, Optional<String> key) {
        if (body.cut() && credentials.bySignature()) {
            return shut(PushProblem.TOO_LARGE_TO_CHECK.answer()).with(HttpHeader.CONNECTION, "close");
        }
        Optional<Answer> forged = credentials.refuse(headers, body);
        if (forged.isPresent()) {
            return shut(forged.get());
        }
        if (!credentials.byKey() && !rate.take()) {
            return tooMany();
        }
        return hall.idempotence()
                .answer(new Push(
                        wire,
                        headers,
                        body,
                        credentials.pushKey(headers, key),
                        hall.clock().instant()));
    }

    private Answer shut(Answer answer) {
        hall.counts().shut().increment();
        return answer;
    }

    private Answer tooMany() {
        hall.counts().limited().increment();
        return rate.tooMany();
    }

    private static Answer soon(PushProblem problem) {
        return problem.answer().with(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    // Who is still sending does not hear an answer when the connection is closed: what he sends is read and forgotten.
    // Who asks before he sends (RFC 9110 §10.1.1) is answered without.
    private Answer away(Request request, Answer answer) throws IOException {
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            return answer;
        }
        return Body.read(request, 0, hall.patience()).isPresent() ? answer : answer.cutting();
    }
}
