package news.dateline.bench.faults.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What ingest answered, and what it did not.
class AnswersTest {
    private static final Duration A_WHILE = Duration.ofMillis(20);

    private final Answers answers = new Answers();

    @Test
    void whateverTheAnswerIsItsTimeCounts() throws InterruptedException {
        long push = answers.push();
        Thread.sleep(A_WHILE);
        answers.answer(push, 202, Optional.empty());

        assertThat(answers.take().slowest()).isGreaterThanOrEqualTo(A_WHILE);
        assertThat(answers.take().slowest()).isZero();
    }

    @Test
    void aPushThatHangsCountsThoughNothingWasAnswered() throws InterruptedException {
        answers.push();
        Thread.sleep(A_WHILE);

        Answers.Seen seen = answers.take();

        assertThat(seen.slowest()).isGreaterThanOrEqualTo(A_WHILE);
        assertThat(seen.notNow()).isZero();
        assertThat(seen.none()).isZero();
    }

    @Test
    void itCountsWhatSaysNothingOfWhenToComeAgain() {
        answers.answer(answers.push(), 503, Optional.of("1"));
        answers.answer(answers.push(), 503, Optional.empty());
        answers.noAnswer(answers.push());

        assertThat(answers.take())
                .extracting(Answers.Seen::notNow, Answers.Seen::withoutRetryAfter, Answers.Seen::none)
                .containsExactly(2L, 1L, 1L);
    }
}
