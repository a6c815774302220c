package news.dateline.ingest.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;

/// What a request says about its signature, as Standard Webhooks has it.
///
/// @param id of the push: the same each time that it is sent
/// @param timestamp when it was sent, in seconds since 1970
/// @param signatures of id, timestamp and body, each with its version
record WebhookSignature(String id, String timestamp, List<String> signatures) {
    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    // Without a full stop: it parts id, timestamp and body in what is signed, and must part them in one way only.
    private static final Pattern ID_FORM = Pattern.compile("[!-\\-/-~]{1," + HttpLimit.MAX_KEY_LENGTH.most() + "}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    WebhookSignature {
        signatures = List.copyOf(signatures);
    }

    /// Empty when it says nothing that can be checked.
    static Optional<WebhookSignature> of(HttpFields headers) {
        List<String> ids = headers.getValuesList(ID);
        List<String> times = headers.getValuesList(TIMESTAMP);
        List<String> signatures = headers.getValuesList(SIGNATURE);
        if (ids.size() != 1 || times.size() != 1 || signatures.size() != 1) {
            return Optional.empty();
        }
        List<String> each = List.of(signatures.getFirst().strip().split(" +", HttpLimit.MAX_SIGNATURES.most() + 1));
        return ID_FORM.matcher(ids.getFirst()).matches()
                        && SECONDS.matcher(times.getFirst()).matches()
                        && each.size() <= HttpLimit.MAX_SIGNATURES.most()
                ? Optional.of(new WebhookSignature(ids.getFirst(), times.getFirst(), each))
                : Optional.empty();
    }

    /// Whether it was made within the tolerance, before or after.
    boolean isOf(Instant now) {
        try {
            Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
            return apart.abs().compareTo(Duration.ofSeconds(HttpLimit.SIGNATURE_SECONDS.most())) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// Whether one of the secrets made one of the signatures. Tries all of them, whichever is right.
    boolean isBy(List<SigningSecret> secrets, byte[] body) {
        boolean right = false;
        for (SigningSecret secret : secrets) {
            for (String signature : signatures) {
                right |= secret.signed(signature, id, timestamp, body);
            }
        }
        return right;
    }
}
