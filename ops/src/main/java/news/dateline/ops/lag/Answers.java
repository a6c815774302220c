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
final class Answers {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private Answers() {}

    /// @param what completes "The broker did not say …"
    /// @throws BrokerAwayException when there is no answer in time
    static <T> T await(KafkaFuture<T> answer, String what) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw away(what, e);
        } catch (ExecutionException e) {
            // Kafka's own time-outs, lost connections and brokers that are just starting are all retriable.
            if (e.getCause() instanceof RetriableException retriable) {
                throw away(what, retriable);
            }
            throw new KafkaException("The broker would not say " + what, e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    static BrokerAwayException away(String what, @Nullable Throwable cause) {
        return new BrokerAwayException(
                "The broker did not say " + what + " within " + PATIENCE.toSeconds() + " s", cause);
    }
}
