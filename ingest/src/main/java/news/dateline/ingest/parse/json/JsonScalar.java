package news.dateline.ingest.parse.json;

import java.nio.charset.StandardCharsets;
import news.dateline.ingest.parse.ContentDigest;
import org.jspecify.annotations.Nullable;

/// A text, a number, or one of the three words. Of many items most texts are never asked for, so that one of ASCII
/// stays
/// among the document's bytes until it is.
public final class JsonScalar implements JsonValue {
    private static final byte[] NO_BYTES = {};

    private final Kind kind;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private @Nullable String written;

    /// What a scalar can be.
    public enum Kind {
        /// A string.
        TEXT,
        /// A number, as it was written.
        NUMBER,
        /// `true` or `false`.
        BOOLEAN,
        /// `null`.
        NULL
    }

    /// @param kind which of them
    /// @param written the characters of a text; what stands there for the others
    public JsonScalar(Kind kind, String written) {
        this(kind, NO_BYTES, 0, 0);
        this.written = written;
    }

    /// A text whose UTF-8 these bytes are, decoded already.
    static JsonScalar ofUtf8(byte[] bytes, int from, int to, String text) {
        JsonScalar scalar = new JsonScalar(Kind.TEXT, bytes, from, to);
        scalar.written = text;
        return scalar;
    }

    private JsonScalar(Kind kind, byte[] bytes, int from, int to) {
        this.kind = kind;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /// One whose characters are these bytes, all of them ASCII.
    static JsonScalar ofAscii(Kind kind, byte[] bytes, int from, int to) {
        return new JsonScalar(kind, bytes, from, to);
    }

    /// Which of them.
    public Kind kind() {
        return kind;
    }

    /// The characters of a text; what stands there for the others.
    public String written() {
        if (written == null) {
            written = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        return written;
    }

    /// Whether it is `true` or `false`, which are no words.
    public boolean isBoolean() {
        return kind == Kind.BOOLEAN;
    }

    /// Whether it says nothing: null, or white space only.
    public boolean isBlank() {
        if (kind == Kind.NULL) {
            return true;
        }
        boolean visible = from < to && bytes[from] > ' ';
        return !visible && written().isBlank();
    }

    /// Adds the characters to a digest, their number before them.
    void addTo(ContentDigest digest) {
        String known = written;
        JsonHash.length(digest, known == null ? to - from : known.length());
        if (from < to) {
            digest.add(bytes, from, to);
        } else if (known != null) {
            digest.add(known);
        }
    }

    @Override
    public String toString() {
        return kind + " " + written();
    }
}
