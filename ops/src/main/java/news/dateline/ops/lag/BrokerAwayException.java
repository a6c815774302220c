package news.dateline.ops.lag;

import org.jspecify.annotations.Nullable;

/// The broker did not answer in time, or is not there.
public final class BrokerAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message what was asked for, and for how long
    /// @param cause what Kafka's client said, if anything
    public BrokerAwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
