package news.dateline.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The digest of what a wire said, by which a repeat is told from another text: SHA-256 of UTF-8.
public final class ContentDigest {
    private static final int BUFFER = 4096;
    private static final int SHORT = 32;
    private static final char NOT_ASCII = 0x80;

    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    /// SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal.
    public static String sha256(CharSequence text) {
        return new ContentDigest().add(text.toString()).hex();
    }

    /// Adds a character of ASCII.
    public ContentDigest mark(char ascii) {
        if (filled == BUFFER) {
            flush();
        }
        buffer[filled++] = (byte) ascii;
        return this;
    }

    /// Adds a text.
    public ContentDigest add(String text) {
        return text.length() <= SHORT && addAscii(text) ? this : addAny(text);
    }

    /// Adds bytes of UTF-8.
    public ContentDigest add(byte[] utf8, int from, int to) {
        int length = to - from;
        if (length > BUFFER - filled) {
            flush();
        }
        if (length > BUFFER) {
            digest.update(utf8, from, length);
        } else {
            System.arraycopy(utf8, from, buffer, filled, length);
            filled += length;
        }
        return this;
    }

    // Most texts are names, which cost more to encode than to copy.
    private boolean addAscii(String text) {
        int length = text.length();
        if (length > BUFFER - filled) {
            flush();
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= NOT_ASCII) {
                return false;
            }
            buffer[filled + i] = (byte) c;
        }
        filled += length;
        return true;
    }

    private ContentDigest addAny(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    /// Adds a text with each run of white space as one space.
    public ContentDigest addCollapsed(String text) {
        // Most texts are as they should be, and searching is quicker than looking at each character.
        boolean asItIs =
                text.indexOf('\n') < 0 && text.indexOf("  ") < 0 && text.indexOf('\t') < 0 && text.indexOf('\r') < 0;
        return asItIs ? add(text) : addAny(collapsed(text));
    }

    /// The digest of all that was added, lower-case hexadecimal.
    public String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void flush() {
        digest.update(buffer, 0, filled);
        filled = 0;
    }

    private static String collapsed(String text) {
        int length = text.length();
        char[] collapsed = new char[length];
        int end = 0;
        boolean white = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean again = white;
            white = c <= ' ' && isWhite(c);
            if (!white) {
                collapsed[end++] = c;
            } else if (!again) {
                collapsed[end++] = ' ';
            }
        }
        return new String(collapsed, 0, end);
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, this one (" + Runtime.version() + ") has not", e);
        }
    }
}
