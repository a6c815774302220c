package news.dateline.bench.push;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/// One who sends stories one after another; used by one thread.
interface Sender extends AutoCloseable {
    /// Returns when the story is acknowledged.
    ///
    /// @throws IOException when the connection breaks
    /// @throws ExecutionException when the broker does not keep it
    void send(Story story) throws IOException, ExecutionException, InterruptedException;

    @Override
    void close() throws IOException;
}
