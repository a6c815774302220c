package news.dateline.ops.lag;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
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

    /// The answers to a question about many things. What is not there any more, a topic or group that was deleted since
    /// it was listed, has none.
    ///
    /// @param what completes "The broker did not say …"
    /// @throws BrokerAwayException when there is no answer in time
    <K, T> Map<K, T> awaitEach(Map<K, KafkaFuture<T>> asked, String what) {
        Map<K, T> answers = new LinkedHashMap<>();
        asked.forEach((about, answer) -> {
            try {
                answers.put(about, await(answer, what));
            } catch (KafkaException | BrokerAwayException e) {
                if (!isGone(e)) {
                    throw e;
                }
            }
        });
        return answers;
    }

    BrokerAwayException away(String what, @Nullable Throwable cause) {
        return new BrokerAwayException(
                "The broker did not say " + what + " within " + patience.toMillis() + " ms", cause);
    }

    // Kafka's own time-outs, lost connections and brokers that are just starting are all retriable; some calls wrap
    // them.
    private static boolean isAway(Throwable thrown) {
        return causes(thrown).anyMatch(RetriableException.class::isInstance);
    }

    private static boolean isGone(Throwable thrown) {
        return causes(thrown)
                .anyMatch(cause ->
                        cause instanceof UnknownTopicOrPartitionException || cause instanceof GroupIdNotFoundException);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }
}
