package news.dateline.app.config;

/// A file in PEM (RFC 7468) as it was read once. It may hold a key, so what it says is not printed.
///
/// @param name where it is
/// @param text what it said
public record PemFile(String name, String text) {
    /// Reads it.
    ///
    /// @throws IllegalArgumentException when it cannot be read
    static PemFile read(String name) {
        return new PemFile(name, Kept.file(name));
    }

    /// Whether it says something else now. One that cannot be read just now does not.
    boolean isRenewed() {
        try {
            return !Kept.file(name).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
