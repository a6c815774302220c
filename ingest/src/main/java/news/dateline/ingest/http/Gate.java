package news.dateline.ingest.http;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import news.dateline.http.Answer;
import news.dateline.http.Body;
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
    /// @param timing when they come, and how long they may take
    /// @param counts of those that do not come in
    record Hall(Semaphore room, Idempotence idempotence, Timing timing, PushCounts counts) {}

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
                credentials.refuse(request.getHeaders(), hall.timing().clock().instant());
        if (shut.isPresent()) {
            return Body.unwanted(request, hall.timing().body(), shut(shut.get()));
        }
        // Without a key nobody knows yet whose push it is: it counts once its signature is right.
        boolean room = credentials.byKey() ? rate.take() : rate.hasRoom();
        Answer answer =
                room ? admitted(request) : Body.unwanted(request, hall.timing().body(), tooMany());
        return answer.status() == HttpStatus.UNAUTHORIZED_401 ? answer : rate.told(answer);
    }

    private Answer admitted(Request request) throws IOException {
        return switch (IdempotencyKey.of(request.getHeaders())) {
            case IdempotencyKey.Given.Bad() ->
                Body.unwanted(request, hall.timing().body(), PushProblem.BAD_IDEMPOTENCY_KEY.answer());
            case IdempotencyKey.Given.Key(Optional<String> key) -> withRoom(request, key);
        };
    }

    private Answer withRoom(Request request, Optional<String> key) throws IOException {
        if (!own.tryAcquire()) {
            hall.counts().limited().increment();
            return Body.unwanted(request, hall.timing().body(), soon(PushProblem.TOO_MANY_AT_ONCE));
        }
        try {
            if (!hall.room().tryAcquire()) {
                hall.counts().busy().increment();
                return Body.unwanted(request, hall.timing().body(), soon(PushProblem.BUSY));
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
        Optional<Body> body = Body.read(request, wire.maxBytes(), hall.timing().body());
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
                        hall.timing().clock().instant()));
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
}
