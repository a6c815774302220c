package news.dateline.ingest.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret that a wire signs its pushes with, as Standard Webhooks has it: `whsec_` and the bytes in base64.
public final class SigningSecret {
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final SecretKeySpec key;

    /// @param text never repeated in a message
    /// @throws IllegalArgumentException when it is of another form
    public SigningSecret(String text) {
        byte[] bytes = text.startsWith(PREFIX) ? decoded(text.substring(PREFIX.length())) : new byte[0];
        if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "must be whsec_ and %d to %d bytes in base64", LEAST_BYTES, MOST_BYTES));
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /// What stands in `webhook-signature`: the version of the scheme and the signature.
    ///
    /// @param id `webhook-id`
    /// @param at `webhook-timestamp`, of which whole seconds count
    /// @param body as it is sent
    public String sign(String id, Instant at, byte[] body) {
        return VERSION + Base64.getEncoder().encodeToString(signature(id, Long.toString(at.getEpochSecond()), body));
    }

    /// Whether `given`, with its version, is the signature. Takes as long for a wrong one as for a right one.
    boolean signed(String given, String id, String timestamp, byte[] body) {
        byte[] signature = given.startsWith(VERSION) ? decoded(given.substring(VERSION.length())) : new byte[0];
        return MessageDigest.isEqual(signature(id, timestamp, body), signature);
    }

    @Override
    public String toString() {
        return "****";
    }

    private byte[] signature(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    // Empty when it is no base64: the length tells.
    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
