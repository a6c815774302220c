package news.dateline.ingest.journal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/// What the broker says to some records that were sent together: one thread waits for all of them, and wakes up once.
final class Acknowledgements implements Callback {
    private final CountDownLatch missing;
    private volatile @Nullable Exception failure;

    /// @param records how many are waited for
    Acknowledgements(int records) {
        this.missing = new CountDownLatch(records);
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
        if (exception != null) {
            failure = exception;
            while (missing.getCount() > 0) {
                missing.countDown();
            }
        }
        missing.countDown();
    }

    /// Throws what was said to a record, if that was no.
    void failure() throws ExecutionException {
        Exception known = failure;
        if (known != null) {
            throw new ExecutionException(known);
        }
    }

    /// Waits until all are acknowledged.
    ///
    /// @param nanos for how long at most
    void await(long nanos) throws ExecutionException, InterruptedException, TimeoutException {
        boolean there = missing.await(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        failure();
        if (!there) {
            throw new TimeoutException(missing.getCount() + " records are not acknowledged");
        }
    }
}
