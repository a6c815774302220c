package news.dateline.app.cli;

/// A command was called in a way that cannot work. The message says what to do.
final class BadUsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadUsageException(String message) {
        super(message);
    }
}
