package news.dateline.ops.http;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/// Whether a page of this port, and no other site, made a browser send a request. RFC 6454 §7, Fetch Metadata.
final class SameOrigin {
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    // "none": a person typed it in.
    private static final List<String> OWN = List.of("same-origin", "none");

    private SameOrigin() {}

    /// Whether nothing says that another site made it.
    static boolean isNotForeign(HttpFields headers) {
        String origin = headers.get(HttpHeader.ORIGIN);
        String site = headers.get(FETCH_SITE);
        return (origin == null || isOwn(origin, headers.get(HttpHeader.HOST))) && (site == null || OWN.contains(site));
    }

    /// Whether something says that a page of this port made it. What a cookie alone vouches for needs this.
    static boolean isProven(HttpFields headers) {
        return isNotForeign(headers) && (headers.contains(HttpHeader.ORIGIN) || headers.contains(FETCH_SITE));
    }

    // Behind a proxy that does TLS the scheme is another; host and port are what the browser asked for.
    private static boolean isOwn(String origin, String host) {
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }
}
