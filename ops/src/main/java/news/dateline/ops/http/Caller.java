package news.dateline.ops.http;

/// Who asks.
///
/// @param name of the token; `anybody` where reading is open
/// @param role what the caller may do
/// @param by how the caller is known
public record Caller(String name, Role role, By by) {
    /// Whoever asks where reading is open.
    static final Caller ANYBODY = new Caller("anybody", Role.READ, By.NOTHING);

    /// How a caller is known.
    public enum By {
        /// A token in the request's headers, which no other site can put there.
        TOKEN,
        /// A cookie, which a browser sends whoever made it ask.
        COOKIE,
        /// Nothing was shown.
        NOTHING
    }
}
