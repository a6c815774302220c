package news.dateline.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Answers answers = new Answers(Duration.ofMillis(50));

    @Test
    void givesTheAnswer() {
        assertThat(answers.await(KafkaFuture.completedFuture("OK"), "anything")).isEqualTo("OK");
    }

    @Test
    void silenceIsABrokerAway() {
        assertThatThrownBy(() -> answers.await(new KafkaFutureImpl<>(), "where the topic ends"))
                .isInstanceOf(BrokerAwayException.class)
                .hasMessage("The broker did not say where the topic ends within 50 ms");
    }

    @Test
    void aLostConnectionIsABrokerAway() {
        assertThatThrownBy(() -> answers.await(failed(new DisconnectException()), "anything"))
                .isInstanceOf(BrokerAwayException.class);
    }

    @Test
    void aTimeOutThatKafkaWrapsIsABrokerAway() {
        KafkaException wrapped = new KafkaException("Failed to find brokers", new TimeoutException());

        assertThatThrownBy(() -> answers.await(failed(wrapped), "anything")).isInstanceOf(BrokerAwayException.class);
    }

    @Test
    void aRefusalIsNot() {
        assertThatThrownBy(() -> answers.await(failed(new GroupAuthorizationException("g")), "what g committed"))
                .isExactlyInstanceOf(KafkaException.class)
                .hasMessage("The broker would not say what g committed")
                .hasCauseInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void whatIsGoneHasNoAnswerAndTheOthersHave() {
        Map<String, KafkaFuture<String>> asked = Map.of(
                "here", KafkaFuture.completedFuture("Stable"),
                "left", failed(new GroupIdNotFoundException("left")),
                "deleted", failed(new UnknownTopicOrPartitionException()));

        assertThat(answers.awaitEach(asked, "who reads")).containsExactly(Map.entry("here", "Stable"));
    }

    @Test
    void aRefusalAmongManyAnswersIsOne() {
        Map<String, KafkaFuture<String>> asked = Map.of("g", failed(new GroupAuthorizationException("g")));

        assertThatThrownBy(() -> answers.awaitEach(asked, "who reads")).isInstanceOf(KafkaException.class);
    }

    private static KafkaFuture<String> failed(RuntimeException fault) {
        KafkaFutureImpl<String> future = new KafkaFutureImpl<>();
        future.completeExceptionally(fault);
        return future;
    }
}
