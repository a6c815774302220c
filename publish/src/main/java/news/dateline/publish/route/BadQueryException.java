package news.dateline.publish.route;

/// A channel's query cannot be read. The message says where and why, in words for who wrote it.
public final class BadQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /// @param query as it was written
    /// @param offset where the fault is, in UTF-16 units from 0
    /// @param fault what is wrong there
    BadQueryException(String query, int offset, String fault) {
        this(query, lineAt(query, offset), columnAt(query, offset), fault);
    }

    private BadQueryException(String query, int line, int column, String fault) {
        super("'" + query + "' is not a query: line " + line + ", column " + column + ": " + fault);
        this.line = line;
        this.column = column;
    }

    /// The line of the fault, from 1.
    public int line() {
        return line;
    }

    /// The character of the line at which the fault is, from 1.
    public int column() {
        return column;
    }

    private static int lineAt(String query, int offset) {
        return 1
                + (int) before(query, offset)
                        .chars()
                        .filter(unit -> unit == '\n')
                        .count();
    }

    private static int columnAt(String query, int offset) {
        String before = before(query, offset);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return 1 + line.codePointCount(0, line.length());
    }

    private static String before(String query, int offset) {
        return query.substring(0, Math.clamp(offset, 0, query.length()));
    }
}
