package news.dateline.ingest.http;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import news.dateline.http.Answer;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.receipts.ReceiptBook;
import news.dateline.schemas.model.AnswerHeader;
import news.dateline.schemas.model.PushReceipt;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes each push in once: one that comes again is told what the first was told, and nothing is journaled.
final class Idempotence {
    private static final Logger LOG = LoggerFactory.getLogger(Idempotence.class);
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Intake intake;
    private final ReceiptBook keyed;
    private final ReceiptBook unkeyed;
    private final Clock clock;
    private final LongAdder replays = new LongAdder();

    /// @param keyed answers to pushes under a key, of all instances
    Idempotence(Intake intake, ReceiptBook keyed, Clock clock) {
        this.intake = intake;
        this.keyed = keyed;
        this.unkeyed = new ReceiptBook(
                clock,
                new ReceiptBook.Room(
                        Duration.ofMinutes(HttpLimit.REPEAT_MINUTES.most()),
                        HttpLimit.MAX_REPEATS.most(),
                        HttpLimit.MAX_RECEIPT_CHARACTERS.most()));
        this.clock = clock;
    }

    /// The answer to a push, whether it has come before or not.
    Answer answer(Push push) {
        if (push.body().cut()) {
            return intake.tooLarge(push);
        }
        String fingerprint = push.fingerprint();
        return push.key().map(key -> underKey(push, key, fingerprint)).orElseGet(() -> withoutKey(push, fingerprint));
    }

    /// How many pushes were told what an earlier one was told.
    long replays() {
        return replays.sum();
    }

    private Answer underKey(Push push, String key, String fingerprint) {
        String wire = push.wire().profile().id();
        if (!keyed.claim(wire, key)) {
            return underWay();
        }
        try {
            Optional<PushReceipt> first = keyed.find(wire, key);
            if (first.isEmpty()) {
                return first(push, key, fingerprint);
            }
            return first.get().getFingerprint().equals(fingerprint) ? again(first.get()) : another(push, first.get());
        } finally {
            keyed.release(wire, key);
        }
    }

    private Answer first(Push push, String key, String fingerprint) {
        Answer answer = intake.take(push, told -> Optional.of(receipt(push, key, fingerprint, told.get())))
                .answer();
        if (isDurable(answer)) {
            keyed.remember(receipt(push, key, fingerprint, answer));
        }
        return answer;
    }

    private Answer withoutKey(Push push, String fingerprint) {
        Optional<PushReceipt> first = unkeyed.find(push.wire().profile().id(), fingerprint);
        if (first.isPresent()) {
            return again(first.get());
        }
        Intake.Taken taken = intake.take(push, told -> Optional.empty());
        if (taken.declared() && isDurable(taken.answer())) {
            unkeyed.remember(receipt(push, fingerprint, fingerprint, taken.answer()));
        }
        return taken.answer();
    }

    private Answer again(PushReceipt first) {
        replays.increment();
        LOG.atDebug()
                .addKeyValue("wire", first.getWire())
                .addKeyValue("traceId", first.getTraceId())
                .log("push has come before");
        Answer answer = new Answer(first.getStatus(), first.getMediaType(), first.getBody()).with(REPLAYED, "true");
        for (AnswerHeader header : first.getHeaders()) {
            answer = answer.with(header.getName(), header.getValue());
        }
        return answer;
    }

    // It may be a story: it is kept for a person to see.
    private Answer another(Push push, PushReceipt first) {
        return intake.refuse(
                push,
                new Rejected(
                        Reason.IDEMPOTENCY_KEY_REUSED,
                        "Another push had this key; its trace is " + first.getTraceId(),
                        "header " + IdempotencyKey.HEADER));
    }

    private static Answer underWay() {
        return PushProblem.UNDER_WAY.answer().with(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private static boolean isDurable(Answer answer) {
        return answer.status() < HttpStatus.INTERNAL_SERVER_ERROR_500;
    }

    private PushReceipt receipt(Push push, String key, String fingerprint, Answer told) {
        List<AnswerHeader> headers = told.headers().entrySet().stream()
                .map(header -> new AnswerHeader(header.getKey(), header.getValue()))
                .toList();
        return PushReceipt.newBuilder()
                .setTraceId(push.sent().traceId())
                .setWire(push.wire().profile().id())
                .setIdempotencyKey(key)
                .setFingerprint(fingerprint)
                .setStatus(told.status())
                .setMediaType(told.mediaType())
                .setHeaders(headers)
                .setBody(told.body())
                .setAnsweredAt(clock.instant())
                .build();
    }
}
