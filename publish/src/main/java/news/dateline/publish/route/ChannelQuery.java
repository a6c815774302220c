package news.dateline.publish.route;

import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;

/// A standing query that can be read. Lucene's classic syntax; words without a field are looked for in the text.
///
/// @param text as it was written
/// @param query what it means
public record ChannelQuery(String text, Query query) {
    /// Reads a query.
    ///
    /// @throws BadQueryException with the position when it cannot be read
    public static ChannelQuery parse(String text) {
        try {
            QueryParser parser = new QueryParser(StoryFields.TEXT, StoryFields.analyzer());
            parser.setDefaultOperator(QueryParser.Operator.AND);
            return new ChannelQuery(text, parser.parse(text));
        } catch (ParseException e) {
            throw new BadQueryException(text, e);
        }
    }
}
