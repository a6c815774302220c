package news.dateline.publish.route;

/// A channel's query cannot be read. The message says where.
public final class BadQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadQueryException(String query, Exception cause) {
        super("'" + query + "' is not a query: " + firstLine(cause), cause);
    }

    private static String firstLine(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return message.lines().limit(1).findFirst().orElse(message);
    }
}
