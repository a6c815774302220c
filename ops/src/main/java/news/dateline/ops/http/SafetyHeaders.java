package news.dateline.ops.http;

import java.util.Map;

/// What stands on every answer of the port. Pages take scripts, styles and data from the port itself and from nowhere
/// else, and nobody may put them in a frame.
final class SafetyHeaders {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /// All of them; a route may say something else of its own caching.
    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            // With no-referrer a browser says "Origin: null" of the forms of these pages, as of a foreign one.
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private SafetyHeaders() {}
}
