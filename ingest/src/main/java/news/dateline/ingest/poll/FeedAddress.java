package news.dateline.ingest.poll;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How the address of a feed is written down. Its query may hold a key, so the query is never on a topic or in a log.
final class FeedAddress {
    private FeedAddress() {}

    /// For people, and for links that are relative to it.
    static String withoutQuery(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority() + String.valueOf(url.getRawPath());
    }

    /// By which it is known again: another query is another address.
    static String mark(URI url) {
        return withoutQuery(url)
                + Optional.ofNullable(url.getRawQuery())
                        .map(query -> "?sha256=" + Hash.of(query.getBytes(StandardCharsets.UTF_8)))
                        .orElse("");
    }

    /// As it is, where nothing in it may be a key.
    static Optional<String> open(URI url) {
        return url.getRawQuery() == null ? Optional.of(url.toString()) : Optional.empty();
    }
}
