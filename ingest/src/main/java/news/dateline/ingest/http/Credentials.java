package news.dateline.ingest.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.http.Answer;
import news.dateline.http.Body;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/// What opens a wire: a key, a signature, or both. All that is configured must hold; a wire with neither stays shut.
final class Credentials {
    private static final String BEARER = "Bearer ";

    private final WireAccess wire;

    Credentials(WireAccess wire) {
        this.wire = wire;
    }

    /// Whether all is known of a push before its body is there.
    boolean byKey() {
        return !wire.keys().isEmpty();
    }

    /// Whether a push must be signed.
    boolean bySignature() {
        return !wire.secrets().isEmpty();
    }

    /// The answer to a request whose headers do not open the wire.
    Optional<Answer> refuse(HttpFields headers, Instant now) {
        if (byKey() || !bySignature()) {
            return hasKey(headers) ? unsigned(headers, now) : Optional.of(wrongKey());
        }
        return unsigned(headers, now);
    }

    /// The answer to a push that nobody with the secret has signed.
    Optional<Answer> refuse(HttpFields headers, Body body) {
        boolean signed = !bySignature()
                || WebhookSignature.of(headers)
                        .filter(signature -> signature.isBy(wire.secrets(), body.bytes()))
                        .isPresent();
        return signed ? Optional.empty() : Optional.of(wrongSignature());
    }

    /// The key under which a push may come again: where it is signed its id, as nobody else can have made that.
    Optional<String> pushKey(HttpFields headers, Optional<String> given) {
        return bySignature() ? WebhookSignature.of(headers).map(WebhookSignature::id) : given;
    }

    private Optional<Answer> unsigned(HttpFields headers, Instant now) {
        boolean checkable = !bySignature()
                || WebhookSignature.of(headers)
                        .filter(signature -> signature.isOf(now))
                        .isPresent();
        return checkable ? Optional.empty() : Optional.of(wrongSignature());
    }

    private boolean hasKey(HttpFields headers) {
        List<String> given = headers.getValuesList(HttpHeader.AUTHORIZATION.asString());
        // RFC 9110 §11.1: the scheme's name is compared without regard to case.
        return given.size() == 1
                && given.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())
                && wire.opensWith(given.getFirst().substring(BEARER.length()).strip());
    }

    private Answer wrongKey() {
        return PushProblem.WRONG_KEY.answer().with(HttpHeader.WWW_AUTHENTICATE, "Bearer " + realm());
    }

    private Answer wrongSignature() {
        return PushProblem.WRONG_SIGNATURE.answer().with(HttpHeader.WWW_AUTHENTICATE, "Webhook-Signature " + realm());
    }

    private String realm() {
        return "realm=\"" + wire.profile().id() + "\"";
    }
}
