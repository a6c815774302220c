package news.dateline.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The digest of what a wire said, by which a repeat is told from another text: SHA-256 of UTF-8.
public final class ContentDigest {
    private static final int CHARACTERS = 1024;
    private static final int MOST_BYTES_A_CHARACTER = 3;
    private static final int BYTES = CHARACTERS * MOST_BYTES_A_CHARACTER;
    private static final char NOT_ASCII = 0x80;
    private static final MessageDigest UNUSED = sha256();

    private final MessageDigest digest = fresh();
    // Texts go through these piece by piece: most are names, too short to be worth a call of the digest each.
    private final char[] characters = new char[CHARACTERS];
    private final byte[] bytes = new byte[BYTES];
    private int filled;

    /// SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal.
    public static String sha256(CharSequence text) {
        return HexFormat.of().formatHex(fresh().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /// Adds a character of ASCII, or a byte that UTF-8 has for no text.
    public ContentDigest mark(char mark) {
        room(1);
        bytes[filled++] = (byte) mark;
        return this;
    }

    /// Adds a text.
    public ContentDigest add(String text) {
        for (int from = 0; from < text.length(); ) {
            int to = pieceEnd(text, from);
            text.getChars(from, to, characters, 0);
            encode(to - from);
            from = to;
        }
        return this;
    }

    /// Adds bytes of UTF-8.
    public ContentDigest add(byte[] utf8, int from, int to) {
        int length = to - from;
        room(Math.min(length, BYTES));
        if (length > BYTES) {
            digest.update(utf8, from, length);
        } else {
            System.arraycopy(utf8, from, bytes, filled, length);
            filled += length;
        }
        return this;
    }

    /// Adds a text with each run of white space as one space.
    public ContentDigest addCollapsed(String text) {
        boolean white = false;
        for (int from = 0; from < text.length(); ) {
            int to = pieceEnd(text, from);
            text.getChars(from, to, characters, 0);
            encode(isCollapsed(to - from, white) ? to - from : collapse(to - from, white));
            white = isWhite(text.charAt(to - 1));
            from = to;
        }
        return this;
    }

    /// Adds bytes of UTF-8 with each run of white space as one space.
    public ContentDigest addCollapsed(byte[] utf8, int from, int to) {
        boolean white = false;
        for (int start = from; start < to; ) {
            int end = Math.min(to, start + BYTES);
            room(end - start);
            white = collapse(utf8, start, end, white);
            start = end;
        }
        return this;
    }

    /// The digest of all that was added, lower-case hexadecimal.
    public String hex() {
        digest.update(bytes, 0, filled);
        filled = 0;
        return HexFormat.of().formatHex(digest.digest());
    }

    // Two halves of a pair stay together.
    private static int pieceEnd(String text, int from) {
        int end = Math.min(text.length(), from + CHARACTERS);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private void room(int most) {
        if (BYTES - filled < most) {
            digest.update(bytes, 0, filled);
            filled = 0;
        }
    }

    // Without a branch for each space, which no processor can foresee: the sign tells of control characters and of a
    // space behind a space.
    private boolean isCollapsed(int count, boolean afterWhite) {
        int signs = 0;
        int before = afterWhite ? 0 : 1;
        for (int i = 0; i < count; i++) {
            int c = characters[i];
            int fromSpace = c ^ ' ';
            signs |= (c - ' ') | (fromSpace + before - 1);
            before = fromSpace;
        }
        return signs >= 0;
    }

    // The same of bytes.
    private static boolean isCollapsed(byte[] utf8, int from, int to, boolean afterWhite) {
        int signs = 0;
        int before = afterWhite ? 0 : 1;
        for (int i = from; i < to; i++) {
            int b = utf8[i] & 0xff;
            int fromSpace = b ^ ' ';
            signs |= (b - ' ') | (fromSpace + before - 1);
            before = fromSpace;
        }
        return signs >= 0;
    }

    // Where it stands, as it never gets longer.
    private int collapse(int count, boolean afterWhite) {
        boolean white = afterWhite;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            char c = characters[i];
            if (c > ' ' || !isWhite(c)) {
                characters[kept++] = c;
                white = false;
            } else if (!white) {
                characters[kept++] = ' ';
                white = true;
            }
        }
        return kept;
    }

    private boolean collapse(byte[] utf8, int from, int to, boolean afterWhite) {
        if (isCollapsed(utf8, from, to, afterWhite)) {
            System.arraycopy(utf8, from, bytes, filled, to - from);
            filled += to - from;
            return utf8[to - 1] == ' ';
        }
        boolean white = afterWhite;
        int kept = filled;
        for (int i = from; i < to; i++) {
            byte b = utf8[i];
            if (b > ' ' || b < 0 || !isWhite((char) b)) {
                bytes[kept++] = b;
                white = false;
            } else if (!white) {
                bytes[kept++] = ' ';
                white = true;
            }
        }
        filled = kept;
        return white;
    }

    private void encode(int count) {
        room(count * MOST_BYTES_A_CHARACTER);
        int all = 0;
        for (int i = 0; i < count; i++) {
            all |= characters[i];
        }
        if (all >= NOT_ASCII) {
            encodeAny(count);
            return;
        }
        int start = filled;
        for (int i = 0; i < count; i++) {
            bytes[start + i] = (byte) characters[i];
        }
        filled = start + count;
    }

    private void encodeAny(int count) {
        for (int i = 0; i < count; i++) {
            char c = characters[i];
            if (c < NOT_ASCII) {
                bytes[filled++] = (byte) c;
            } else if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < count && Character.isSurrogatePair(c, characters[i + 1]);
                encodePair(c, pair ? characters[++i] : c);
            } else {
                encodeOne(c);
            }
        }
    }

    // RFC 3629 §3.
    private void encodeOne(char c) {
        if (c < 0x800) {
            bytes[filled++] = (byte) (0xC0 | (c >> 6));
        } else {
            bytes[filled++] = (byte) (0xE0 | (c >> 12));
            bytes[filled++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[filled++] = (byte) (0x80 | (c & 0x3F));
    }

    // Half a pair is no character: Java writes a question mark for it.
    private void encodePair(char high, char low) {
        if (high == low) {
            bytes[filled++] = '?';
            return;
        }
        int point = Character.toCodePoint(high, low);
        bytes[filled++] = (byte) (0xF0 | (point >> 18));
        bytes[filled++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        bytes[filled++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        bytes[filled++] = (byte) (0x80 | (point & 0x3F));
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
