package news.dateline.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import news.dateline.app.Eventually;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DoorstepTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Exception fault = GroupAuthorizationException.forGroupId("dateline-publish");

    /// The brokers, who change their minds.
    private static final class Brokers implements Rights {
        private final AtomicReference<Optional<String>> refused = new AtomicReference<>(Optional.empty());
        private final AtomicInteger asked = new AtomicInteger();
        private final Duration pause;

        Brokers(Duration pause, String refused) {
            this.pause = pause;
            this.refused.set(Optional.of(refused).filter(why -> !why.isEmpty()));
        }

        @Override
        public Optional<String> refused() {
            asked.incrementAndGet();
            return refused.get();
        }

        @Override
        public Duration pause() {
            return pause;
        }
    }

    @Test
    void aThreadWaitsAsLongAsTheBrokersRefuse() throws Exception {
        Brokers brokers = new Brokers(Duration.ofMillis(5), "Read on Topic stories.enriched is missing");
        Doorstep doorstep = new Doorstep("publish", brokers);
        CompletableFuture<Void> thread = CompletableFuture.runAsync(() -> doorstep.await(fault));
        assertThat(Eventually.within(PATIENCE, () -> brokers.asked.get() > 3)).isTrue();
        assertThat(doorstep.isEmpty()).isFalse();
        assertThat(thread).isNotDone();

        brokers.refused.set(Optional.empty());

        thread.join();
        assertThat(doorstep.isEmpty()).isTrue();
    }

    @Test
    void whereNobodyCanSayAThreadTriesAgainAfterAWhile() {
        Brokers brokers = new Brokers(Duration.ofMillis(5), "");
        Doorstep doorstep = new Doorstep("publish", brokers);

        doorstep.await(fault);

        assertThat(brokers.asked).hasValue(2);
        assertThat(doorstep.isEmpty()).isTrue();
    }

    @Test
    void whoeverWaitsIsLetGoWhenTheStageEnds() throws Exception {
        Brokers brokers = new Brokers(Duration.ofHours(1), "all is missing");
        Doorstep doorstep = new Doorstep("publish", brokers);
        CompletableFuture<Void> thread = CompletableFuture.runAsync(() -> doorstep.await(fault));
        assertThat(Eventually.within(PATIENCE, () -> !doorstep.isEmpty())).isTrue();

        doorstep.close();

        thread.join();
        assertThat(doorstep.isEmpty()).isTrue();
    }

    @Test
    void whoeverIsInterruptedWaitsNoLonger() throws Exception {
        Doorstep doorstep = new Doorstep("publish", new Brokers(Duration.ofHours(1), "all is missing"));
        Thread thread = Thread.ofPlatform().start(() -> doorstep.await(fault));
        assertThat(Eventually.within(PATIENCE, () -> !doorstep.isEmpty())).isTrue();

        thread.interrupt();

        assertThat(thread.join(PATIENCE)).isTrue();
    }

    @Test
    void theSameIsSaidOnceInAWhileAndAtOnceWhenItWasOver() {
        Seldom seldom = new Seldom(Duration.ofHours(1));

        assertThat(seldom.isDue("no right to read")).isTrue();
        assertThat(seldom.isDue("no right to read")).isFalse();
        assertThat(seldom.isDue("no right to write")).isTrue();
        seldom.forget();
        assertThat(seldom.isDue("no right to write")).isTrue();
    }

    @Test
    void whatGoesOnForLongIsSaidAgain() {
        Seldom seldom = new Seldom(Duration.ZERO);

        assertThat(seldom.isDue("no right to read")).isTrue();
        assertThat(seldom.isDue("no right to read")).isTrue();
    }
}
