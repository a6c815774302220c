package news.dateline.schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/// The id of a story: the same for all its versions, and safe in keys, paths, logs and URLs, which a wire's guid is
/// not. Made of the provider, so that no provider can act on another's story, and the guid.
///
/// @param value `<provider>-<26 letters and digits>`
public record StoryId(String value) {
    private static final int LONGEST_PROVIDER = 41;
    private static final char[] BASE32 = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LETTERS = 26;
    private static final int BITS_A_LETTER = 5;
    private static final MessageDigest UNUSED = sha256();

    /// The id of the story that `provider` calls `guid`.
    ///
    /// @param provider lower-case letters, digits and hyphens
    /// @param guid whatever the wire identifies the story by
    /// @throws IllegalArgumentException when `provider` is of another form
    public static StoryId of(String provider, String guid) {
        if (!isProvider(provider)) {
            throw new IllegalArgumentException("Provider '" + provider + "' must match [a-z0-9][a-z0-9-]{0,40}");
        }
        byte[] hash = sha256(provider + '\0' + guid);
        StringBuilder id = new StringBuilder(provider).append('-');
        for (int letter = 0; letter < LETTERS; letter++) {
            id.append(BASE32[bitsAt(hash, letter * BITS_A_LETTER)]);
        }
        return new StoryId(id.toString());
    }

    /// Whether a configuration may use this as a provider's name.
    public static boolean isProvider(String name) {
        if (name.isEmpty() || name.length() > LONGEST_PROVIDER || name.charAt(0) == '-') {
            return false;
        }
        // By hand and not by a pattern: every version of every story asks.
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static int bitsAt(byte[] hash, int bit) {
        int two = (hash[bit / Byte.SIZE] & 0xff) << Byte.SIZE | (hash[bit / Byte.SIZE + 1] & 0xff);
        return two >> (2 * Byte.SIZE - BITS_A_LETTER - bit % Byte.SIZE) & 0x1f;
    }

    private static byte[] sha256(String text) {
        return fresh().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    // Asking the providers for a digest costs more than digesting a guid.
    private static MessageDigest fresh() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            return sha256();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "Every Java has SHA-256, this one (%s) has not", Runtime.version()), e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
