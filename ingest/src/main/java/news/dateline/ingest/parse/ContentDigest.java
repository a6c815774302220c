package news.dateline.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The digest of what a wire said, by which a repeat is told from another text.
public final class ContentDigest {
    private ContentDigest() {}

    /// SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal.
    public static String sha256(CharSequence text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, this one (" + Runtime.version() + ") has not", e);
        }
    }
}
