package news.dateline.ops.monitor;

/// Looks at everything, again and again. For one thread.
public interface Looking extends AutoCloseable {
    /// Looks at everything once.
    ///
    /// @throws news.dateline.ops.lag.BrokerAwayException when the broker does not answer
    Snapshot next();

    @Override
    void close();
}
