package news.dateline.ingest.http;

import java.time.Clock;
import java.util.Optional;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.StoryHeaders;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/// From a body that a wire was let in with to the answer.
final class Intake {
    private final Parsers parsers;
    private final IngestService service;
    private final Clock clock;

    Intake(Parsers parsers, IngestService service, Clock clock) {
        this.parsers = parsers;
        this.service = service;
        this.clock = clock;
    }

    /// Takes a push in; returns when what the answer says is true.
    Answer answer(WireAccess wire, HttpFields headers, Body body) {
        WireInput sent = input(wire, headers, body.bytes());
        if (body.cut()) {
            return tooLarge(sent, wire.maxBytes());
        }
        return switch (ContentCoding.decode(body.bytes(), headers, wire.maxBytes())) {
            case ContentCoding.Decoded.Plain plain -> answer(sent.with(plain.bytes()));
            case ContentCoding.Decoded.Refused refused -> coded(sent, refused);
        };
    }

    private Answer answer(WireInput input) {
        Optional<String> type = input.contentType();
        if (Multipart.is(type)) {
            return parts(input, Multipart.split(input.bytes(), type.orElseThrow()));
        }
        if (type.isPresent() && !parsers.accepts(type.get())) {
            Rejected rejected = new Rejected(
                    Reason.UNKNOWN_FORMAT, "No parser takes the type " + type.get(), "header Content-Type");
            return ReceiptAnswers.of(service.refuse(input, rejected, false), HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
        }
        return ReceiptAnswers.of(service.receive(input), HttpStatus.UNPROCESSABLE_ENTITY_422);
    }

    private Answer parts(WireInput whole, Multipart.Split split) {
        return switch (split) {
            case Multipart.Split.Parts found ->
                ReceiptAnswers.ofParts(service.receiveParts(
                        found.parts().stream().map(part -> input(whole, part)).toList()));
            case Multipart.Split.Refused refused ->
                ReceiptAnswers.of(service.refuse(whole, refused.why(), false), HttpStatus.UNPROCESSABLE_ENTITY_422);
        };
    }

    // All parts are of one trace: what came at once is found together.
    private static WireInput input(WireInput whole, Multipart.Part part) {
        return new WireInput(
                whole.wire(),
                part.bytes(),
                Optional.ofNullable(part.headers().get(HttpHeader.CONTENT_TYPE)),
                Optional.ofNullable(part.headers().get(HttpHeader.CONTENT_LOCATION)),
                whole.traceId(),
                whole.receivedAt());
    }

    private Answer coded(WireInput sent, ContentCoding.Decoded.Refused refused) {
        Answer answer = ReceiptAnswers.of(service.refuse(sent, refused.why(), false), refused.status());
        // RFC 9110 §15.5.16: what would have been taken.
        return answer.status() == HttpStatus.UNSUPPORTED_MEDIA_TYPE_415
                ? answer.with(HttpHeader.ACCEPT_ENCODING, ContentCoding.ACCEPTED)
                : answer;
    }

    private Answer tooLarge(WireInput start, int maxBytes) {
        Rejected rejected = new Rejected(
                Reason.LIMIT_EXCEEDED,
                "The body is larger than the wire's limit of " + maxBytes + " bytes",
                "byte " + maxBytes);
        return ReceiptAnswers.of(service.refuse(start, rejected, true), HttpStatus.PAYLOAD_TOO_LARGE_413)
                .with(HttpHeader.CONNECTION, "close");
    }

    private WireInput input(WireAccess wire, HttpFields headers, byte[] bytes) {
        return new WireInput(
                wire.profile(),
                bytes,
                Optional.ofNullable(headers.get(HttpHeader.CONTENT_TYPE)),
                // RFC 9110 §8.7: the resource that the content was taken from.
                Optional.ofNullable(headers.get(HttpHeader.CONTENT_LOCATION)),
                StoryHeaders.newTraceId(),
                clock.instant());
    }
}
