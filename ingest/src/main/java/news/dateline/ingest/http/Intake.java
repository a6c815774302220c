package news.dateline.ingest.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import news.dateline.http.Answer;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.Receipt;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.model.PushReceipt;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/// From a push to the answer, whether it has come before or not.
final class Intake {
    private final Parsers parsers;
    private final IngestService service;

    Intake(Parsers parsers, IngestService service) {
        this.parsers = parsers;
        this.service = service;
    }

    /// What became of a push.
    ///
    /// @param answer what the wire is told
    /// @param declared whether all of it is stories with a version of their own: the same again changes nothing
    record Taken(Answer answer, boolean declared) {}

    /// What is remembered of a push.
    @FunctionalInterface
    interface Receipts {
        /// What is remembered; empty when nobody will ask for it again.
        ///
        /// @param told makes the answer, where it is wanted
        Optional<PushReceipt> of(Supplier<Answer> told);
    }

    /// Takes a push in; returns when what the answer says is true.
    ///
    /// @param receipt what is remembered of an answer
    Taken take(Push push, Receipts receipt) {
        return switch (ContentCoding.decode(
                push.body().bytes(), push.headers(), push.wire().maxBytes())) {
            case ContentCoding.Decoded.Plain plain -> take(push.sent().with(plain.bytes()), receipt);
            case ContentCoding.Decoded.Refused refused -> refuse(push.sent(), refused.why(), refused.status(), receipt);
        };
    }

    /// Keeps the beginning of a push that is larger than the wire may send.
    Answer tooLarge(Push push) {
        int most = push.wire().maxBytes();
        Rejected why = new Rejected(
                Reason.LIMIT_EXCEEDED,
                "The body is larger than the wire's limit of " + most + " bytes",
                "byte " + most);
        return ReceiptAnswers.of(service.refuse(push.sent(), why, true), HttpStatus.PAYLOAD_TOO_LARGE_413)
                .with(HttpHeader.CONNECTION, "close");
    }

    /// Keeps a push that cannot be taken, whatever is in it.
    Answer refuse(Push push, Rejected why) {
        return ReceiptAnswers.of(service.refuse(push.sent(), why, false), HttpStatus.UNPROCESSABLE_ENTITY_422);
    }

    private Taken take(WireInput input, Receipts receipt) {
        Optional<String> type = input.contentType();
        if (Multipart.is(type)) {
            return switch (Multipart.split(input.bytes(), type.orElseThrow())) {
                case Multipart.Split.Parts(List<Multipart.Part> parts) -> {
                    List<WireInput> inputs =
                            parts.stream().map(part -> part.input(input)).toList();
                    yield tell(ReceiptAnswers::ofParts, asked -> asked.receiveParts(inputs), receipt);
                }
                case Multipart.Split.Refused(Rejected why) ->
                    refuse(input, why, HttpStatus.UNPROCESSABLE_ENTITY_422, receipt);
            };
        }
        if (type.isPresent() && !parsers.accepts(type.get())) {
            Rejected why = new Rejected(
                    Reason.UNKNOWN_FORMAT, "No parser takes the type " + type.get(), "header Content-Type");
            return refuse(input, why, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, receipt);
        }
        return tell(
                receipts -> ReceiptAnswers.of(receipts.getFirst(), HttpStatus.UNPROCESSABLE_ENTITY_422),
                asked -> List.of(asked.receive(input)),
                receipt);
    }

    private Taken refuse(WireInput input, Rejected why, int status, Receipts receipt) {
        return tell(
                receipts -> refused(receipts.getFirst(), why, status),
                asked -> List.of(asked.refuse(input, why, false)),
                receipt);
    }

    private static Answer refused(Receipt receipt, Rejected why, int status) {
        Answer answer = ReceiptAnswers.of(receipt, status);
        // RFC 9110 §15.5.16: what would have been taken.
        return why.reason() == Reason.UNKNOWN_CODING
                ? answer.with(HttpHeader.ACCEPT_ENCODING, ContentCoding.ACCEPTED)
                : answer;
    }

    private Taken tell(
            Function<List<Receipt>, Answer> telling, Function<IngestService, List<Receipt>> work, Receipts receipt) {
        List<Receipt> receipts = work.apply(service.remembering(expected -> receipt.of(() -> telling.apply(expected))));
        return new Taken(telling.apply(receipts), Repeats.changeNothing(receipts));
    }
}
