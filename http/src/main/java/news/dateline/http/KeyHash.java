package news.dateline.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A key as the configuration holds it: `sha256:` and 64 hexadecimal digits. Keys are long and random, so that a
/// plain hash is enough.
///
/// @param text the whole of it
public record KeyHash(String text) {
    private static final String SCHEME = "sha256:";
    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    /// @throws IllegalArgumentException when `text` is of another form
    public KeyHash {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be sha256: and 64 lower-case hexadecimal digits");
        }
    }

    /// The hash of a key.
    public static KeyHash of(String key) {
        return new KeyHash(SCHEME + HexFormat.of().formatHex(digest(key)));
    }

    /// The hash of a key as bytes: what every request is asked for.
    public static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Whether it is this hash. Takes as long for a wrong one as for the right one.
    public boolean matches(byte[] hash) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(text, SCHEME.length(), text.length()), hash);
    }
}
