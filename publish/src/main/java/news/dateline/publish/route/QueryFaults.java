package news.dateline.publish.route;

import java.util.OptionalInt;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParserConstants;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Says in a journalist's words what Lucene's parser found wrong in a query.
final class QueryFaults {
    private final String query;

    QueryFaults(String query) {
        this.query = query;
    }

    /// Where brackets stand inside more than so many others.
    OptionalInt deeperThan(int most) {
        int depth = 0;
        for (int i = 0; i < query.length(); i++) {
            depth += query.charAt(i) == '(' ? 1 : query.charAt(i) == ')' ? -1 : 0;
            if (depth > most) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// @param read where the parser was, for a fault that does not say itself
    BadQueryException explained(ParseException fault, int read) {
        Throwable cause = fault.getCause();
        if (cause instanceof TokenMgrError) {
            return unreadable();
        }
        if (cause instanceof IndexSearcher.TooManyClauses) {
            return at(0, "it has more than " + IndexSearcher.getMaxClauseCount() + " parts");
        }
        Token next = cause instanceof ParseException syntax ? next(syntax) : null;
        return next == null ? at(read, message(fault)) : unexpected(next);
    }

    private static @Nullable Token next(ParseException fault) {
        return fault.currentToken == null ? null : fault.currentToken.next;
    }

    private BadQueryException unexpected(Token token) {
        return switch (token.kind) {
            case QueryParserConstants.EOF -> at(query.length(), unfinished());
            case QueryParserConstants.COLON ->
                at(token.beginColumn, "a second ':'; a value that has one must stand in quotation marks");
            case QueryParserConstants.RPAREN -> at(token.beginColumn, "nothing stands before this ')'");
            default -> at(token.beginColumn, "'" + token.image + "' cannot stand here");
        };
    }

    private String unfinished() {
        if (query.isBlank()) {
            return "it says nothing; *:* is the query for all stories";
        }
        return query.lastIndexOf('(') > query.lastIndexOf(')')
                ? "it ends before its ')'"
                : "it ends where something must follow";
    }

    // What the reader of letters stumbles over is something that was opened and is never closed.
    private BadQueryException unreadable() {
        int opened = -1;
        char by = ' ';
        for (int i = 0; i < query.length(); i++) {
            char unit = query.charAt(i);
            if (unit == '\\') {
                i++;
            } else if (opened < 0 && (unit == '"' || unit == '/')) {
                opened = i;
                by = unit;
            } else if (opened >= 0 && unit == by) {
                opened = -1;
            }
        }
        return opened >= 0
                ? at(opened, "the " + by + " that begins here has no second one; as a letter it wants a \\ before it")
                : at(query.length(), "the \\ at the end wants a letter after it");
    }

    private BadQueryException at(int offset, String fault) {
        return new BadQueryException(query, offset, fault);
    }

    private static String message(ParseException fault) {
        String all = String.valueOf(fault.getMessage());
        String first = all.lines().findFirst().orElse(all);
        // Lucene repeats the query before it says what is wrong.
        return first.substring(first.indexOf("': ") < 0 ? 0 : first.indexOf("': ") + 3);
    }
}
