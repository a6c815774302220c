package news.dateline.ingest.poll;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/// Where a redirect may lead. The address of a feed is the operator's own; that of a redirect is somebody else's, who
/// must not make Dateline ask machines that only Dateline can reach.
@FunctionalInterface
interface Destinations {
    /// Whether to follow.
    ///
    /// @param from where the redirect came from
    /// @param to where it leads
    boolean mayFollow(URI from, URI to);

    /// Within a host, and to hosts of the public Internet; never from https to http.
    static Destinations publicOnes() {
        return (from, to) -> isWeb(to)
                && !("https".equals(scheme(from)) && "http".equals(scheme(to)))
                && (isSameHost(from, to) || isPublic(to.getHost()));
    }

    private static boolean isWeb(URI uri) {
        return uri.getHost() != null
                && uri.getUserInfo() == null
                && ("http".equals(scheme(uri)) || "https".equals(scheme(uri)));
    }

    private static boolean isSameHost(URI one, URI other) {
        return one.getHost() != null && one.getHost().equalsIgnoreCase(other.getHost());
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static boolean isPublic(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isReserved(address)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isReserved(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        // RFC 4193 fc00::/7; RFC 6598 100.64.0.0/10; RFC 1122 0.0.0.0/8.
        boolean localSix = address instanceof Inet6Address && (first & 0xfe) == 0xfc;
        boolean ofProvider = bytes.length == 4 && (first == 0 || (first == 100 && (second & 0xc0) == 64));
        return localSix
                || ofProvider
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
