package news.dateline.ingest.parse.json;

/// A text, a number, or one of the three words.
///
/// @param kind which of them
/// @param written the characters of a text; what stands there for the others
public record JsonScalar(Kind kind, String written) implements JsonValue {
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

    /// Whether it is `true` or `false`, which are no words.
    public boolean isBoolean() {
        return kind == Kind.BOOLEAN;
    }

    /// Whether it says nothing: null, or white space only.
    public boolean isBlank() {
        return kind == Kind.NULL || written.isBlank();
    }
}
