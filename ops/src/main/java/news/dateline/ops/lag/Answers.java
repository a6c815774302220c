package news.dateline.ops.lag;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/// Waits for a broker's answers, but not for ever.
///
/// @param patience how long for each
record Answers(Duration patience) {
    /// The answer.
    ///
    /// @param what completes "The broker did not say …"
    /// @throws BrokerAwayException when there is no answer in time
    <T> T await(KafkaFuture<T> answer, String what) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw away(what, e);
        } catch (ExecutionException e) {
            if (isAway(e)) {
                throw away(what, e);
            }
            throw new KafkaException("The broker would not say " + what, e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    BrokerAwayException away(String what, @Nullable Throwable cause) {
        return new BrokerAwayException(
                "The broker did not say " + what + " within " + patience.toMillis() + " ms", cause);
    }

    // Kafka's own time-outs, lost connections and brokers that are just starting are all retriable; some calls wrap
    // them.
    private static boolean isAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }
}
