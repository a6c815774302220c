package news.dateline.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinatedTransactionTest {
    private static final long PUBLISH = 4_000;
    private static final int EPOCH = 7;
    private static final Instant BEGUN = Samples.NOW.minusSeconds(5);
    private static final Instant WRITTEN = Samples.NOW.minusSeconds(90);

    @ParameterizedTest
    @CsvSource({
        "ONGOING, 7, true",
        "ONGOING, 8, false",
        "ONGOING, 6, false",
        "PREPARE_COMMIT, 8, true",
        "PREPARE_ABORT, 8, true",
        "PREPARE_COMMIT, 9, false",
        "PREPARE_ABORT, 7, false",
        "COMPLETE_COMMIT, 8, false",
        "COMPLETE_ABORT, 8, false",
        "EMPTY, 7, false",
        "UNKNOWN, 7, false"
    })
    void isWhatAPartitionHoldsOpenWhileItIsNotOverAndOfTheSameEpoch(TransactionState state, int epoch, boolean holds) {
        assertThat(told(state, PUBLISH, epoch, BEGUN).holds(written())).isEqualTo(holds);
    }

    @Test
    void isNotThatOfAnotherProducer() {
        assertThat(told(TransactionState.ONGOING, PUBLISH + 1, EPOCH, BEGUN).holds(written()))
                .isFalse();
    }

    @Test
    void beganWhenTheCoordinatorSaysSo() {
        assertThat(told(TransactionState.ONGOING, PUBLISH, EPOCH, BEGUN).since(written()))
                .isEqualTo(BEGUN);
    }

    private static CoordinatedTransaction told(TransactionState state, long producer, int epoch, Instant begun) {
        return new CoordinatedTransaction(
                "dateline-publish-1",
                new TransactionDescription(
                        1, state, producer, epoch, 10_000, OptionalLong.of(begun.toEpochMilli()), Set.of()));
    }

    private static ProducerState written() {
        return new ProducerState(PUBLISH, EPOCH, 0, WRITTEN.toEpochMilli(), OptionalInt.of(0), OptionalLong.of(12));
    }
}
