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
        if (written == null) {
            JsonHash.length(digest, to - from).add(bytes, from, to);
        } else {
            JsonHash.length(digest, written.length()).add(written);
        }
    }

    @Override
    public String toString() {
        return kind + " " + written();
    }
}
