package news.dateline.app.cluster;

import org.jspecify.annotations.Nullable;

/// What Dateline stands on is not as it must be: the broker is away, a topic is of another make. The message is for the
/// operator.
public final class SurroundingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message what is wrong and what it should be
    /// @param cause what was said, if anything
    public SurroundingsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
