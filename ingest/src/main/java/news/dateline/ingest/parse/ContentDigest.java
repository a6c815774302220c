package news.dateline.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The digest of what a wire said, by which a repeat is told from another text: SHA-256 of UTF-8.
public final class ContentDigest {
    private static final int BUFFER = 1024;
    private static final int MOST_BYTES_A_CHARACTER = 3;
    private static final char NOT_ASCII = 0x80;
    private static final MessageDigest UNUSED = sha256();

    private final MessageDigest digest = fresh();
    // Characters are gathered and encoded together: most texts are names, too short to be worth a call each.
    private final char[] characters = new char[BUFFER];
    private final byte[] bytes = new byte[BUFFER * MOST_BYTES_A_CHARACTER + 1];
    private int filled;
    private int encoded;

    /// SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal.
    public static String sha256(CharSequence text) {
        return HexFormat.of().formatHex(fresh().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /// Adds a character of ASCII, or a byte that UTF-8 has for no text.
    public ContentDigest mark(char mark) {
        if (filled == BUFFER) {
            encode(false);
        }
        if (mark < NOT_ASCII) {
            characters[filled++] = mark;
        } else {
            encode(true);
            bytes[encoded++] = (byte) mark;
        }
        return this;
    }

    /// Adds a text.
    public ContentDigest add(String text) {
        int length = text.length();
        for (int from = 0; from < length; ) {
            int to = Math.min(length, from + room());
            text.getChars(from, to, characters, filled);
            filled += to - from;
            from = to;
        }
        return this;
    }

    /// Adds a text with each run of white space as one space.
    public ContentDigest addCollapsed(String text) {
        int length = text.length();
        boolean white = false;
        for (int from = 0; from < length; ) {
            int to = Math.min(length, from + room());
            text.getChars(from, to, characters, filled);
            white = collapse(filled + to - from, white);
            from = to;
        }
        return this;
    }

    /// The digest of all that was added, lower-case hexadecimal.
    public String hex() {
        encode(true);
        digest.update(bytes, 0, encoded);
        return HexFormat.of().formatHex(digest.digest());
    }

    // How many characters fit, at least one.
    private int room() {
        if (filled == BUFFER) {
            encode(false);
        }
        return BUFFER - filled;
    }

    // What was put behind the end, where it stands, as it never gets longer. Tells whether it ends with white space.
    private boolean collapse(int end, boolean afterWhite) {
        boolean white = afterWhite;
        int kept = filled;
        for (int i = filled; i < end; i++) {
            char c = characters[i];
            if (c > ' ' || !isWhite(c)) {
                characters[kept++] = c;
                white = false;
            } else if (!white) {
                characters[kept++] = ' ';
                white = true;
            }
        }
        filled = kept;
        return white;
    }

    // The first half of a pair waits for the second, if one may come.
    private void encode(boolean last) {
        if (bytes.length - encoded <= filled * MOST_BYTES_A_CHARACTER) {
            digest.update(bytes, 0, encoded);
            encoded = 0;
        }
        int end = filled;
        boolean waits = !last && end > 0 && Character.isHighSurrogate(characters[end - 1]);
        filled = waits ? end - 1 : end;
        int to = encoded;
        for (int i = 0; i < filled; i++) {
            char c = characters[i];
            if (c < NOT_ASCII) {
                bytes[to++] = (byte) c;
            } else {
                to = encode(c, i, to);
                i += Character.isHighSurrogate(c) && isPair(i) ? 1 : 0;
            }
        }
        encoded = to;
        filled = 0;
        if (waits) {
            characters[filled++] = characters[end - 1];
        }
    }

    private boolean isPair(int at) {
        return at + 1 < filled && Character.isSurrogatePair(characters[at], characters[at + 1]);
    }

    // RFC 3629 §3. Half a pair is no character: Java writes a question mark for it.
    private int encode(char c, int at, int start) {
        int to = start;
        if (c < 0x800) {
            bytes[to++] = (byte) (0xC0 | c >> 6);
        } else if (!Character.isSurrogate(c)) {
            bytes[to++] = (byte) (0xE0 | c >> 12);
            bytes[to++] = (byte) (0x80 | c >> 6 & 0x3F);
        } else if (isPair(at)) {
            int point = Character.toCodePoint(c, characters[at + 1]);
            bytes[to++] = (byte) (0xF0 | point >> 18);
            bytes[to++] = (byte) (0x80 | point >> 12 & 0x3F);
            bytes[to++] = (byte) (0x80 | point >> 6 & 0x3F);
            bytes[to++] = (byte) (0x80 | point & 0x3F);
            return to;
        } else {
            bytes[to++] = '?';
            return to;
        }
        bytes[to++] = (byte) (0x80 | c & 0x3F);
        return to;
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    // Asking the providers for a digest costs as much as digesting a short item.
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
            throw new IllegalStateException("Every Java has SHA-256, this one (" + Runtime.version() + ") has not", e);
        }
    }
}
