package news.dateline.publish.route;

import org.apache.lucene.search.Query;

/// A standing query that can be read. Lucene's classic syntax; words without a field are looked for in the text.
///
/// @param text as it was written
/// @param query what it means
public record ChannelQuery(String text, Query query) {
    /// UTF-16 units of a query.
    public static final int MAX_LENGTH = 10_000;

    /// Reads a query.
    ///
    /// @throws BadQueryException with the position when it cannot be read
    public static ChannelQuery parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new BadQueryException(
                    text.substring(0, MAX_LENGTH / 100) + "…",
                    0,
                    "it has " + text.length() + " characters, more than " + MAX_LENGTH);
        }
        return new ChannelQuery(text, new ChannelQueryParser(text).read());
    }
}
