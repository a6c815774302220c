package news.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import news.dateline.publish.route.Routes;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/// 10,000 embargoes in simulated time, with the stage's processor, its stores and its clock. The machine's clock is set
/// an hour ahead or back, again and again, and the stage begins anew from what it kept. Early and late are judged by
/// the true time, which nobody in it can see.
class EmbargoClockTest {
    private static final int EMBARGOES = 10_000;
    private static final long SEED = Long.getLong("dateline.seed", 20_261_127L);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration SHIFT = Duration.ofHours(6);
    private static final Instant START = Instant.parse("2026-03-29T00:00:00Z");

    private final Random random = new Random(SEED);
    private final KeyValueStore<String, LedgerEntry> ledger =
            store(PublishTopology.LEDGER, new AvroSerde<>(LedgerEntry.class, new SchemaCatalog()));
    private final KeyValueStore<String, String> queue = store(FoldProcessor.EMBARGOES, Serdes.String());
    private final Map<String, Instant> due = new HashMap<>();
    private final List<Long> errors = new ArrayList<>();
    private Duration passed = Duration.ZERO;
    private Duration set = Duration.ZERO;
    /// Since when the machine's clock has not been behind.
    private Instant right = START;
    private int restarts;
    private int leaps;
    private Stage stage = new Stage();

    @Test
    void releasesNothingEarlyAndAllWithinASecondHoweverTheMachinesClockIsSet() {
        while (passed.compareTo(SHIFT) < 0 || (!due.isEmpty() && passed.compareTo(SHIFT.multipliedBy(2)) < 0)) {
            pass();
            if (passed.compareTo(SHIFT) < 0) {
                leap();
                restart();
                arrive();
            } else {
                setBy(Duration.ZERO);
            }
            stage.look();
        }

        errors.sort(null);
        System.out.printf(
                "seed %d: %d embargoes, %d leaps of the clock, %d restarts; release error in ms: least %d, p50 %d, p99 %d,"
                        + " most %d%n",
                SEED, errors.size(), leaps, restarts, errors.getFirst(), at(0.5), at(0.99), errors.getLast());
        assertThat(errors).hasSizeGreaterThanOrEqualTo(EMBARGOES);
        assertThat(due).isEmpty();
        assertThat(errors.getFirst()).isNotNegative();
        assertThat(at(0.99)).isLessThan(1_000);
        assertThat(leaps).isGreaterThan(50);
        assertThat(restarts).isGreaterThan(50);
    }

    private long at(double share) {
        return errors.get((int) (share * (errors.size() - 1)));
    }

    // Not always in step: a look may come late.
    private void pass() {
        passed = passed.plus(LOOK).plusMillis(random.nextInt(100) == 0 ? random.nextInt(400) : 0);
    }

    // Wrong for a minute or two, again and again, as often ahead as back.
    private void leap() {
        if (random.nextInt(1_000) == 0) {
            setBy(Duration.ofHours(random.nextInt(3) - 1));
            leaps++;
        }
    }

    private void setBy(Duration wrong) {
        if (set.isNegative() && !wrong.isNegative()) {
            right = now();
        }
        set = wrong;
    }

    // A clock that is wrong when the stage begins cannot be told from a right one: nobody restarts then.
    private void restart() {
        if (set.isZero() && random.nextInt(1_000) == 0) {
            stage = new Stage();
            restarts++;
        }
    }

    private void arrive() {
        double perLook = 1.05 * EMBARGOES / SHIFT.dividedBy(LOOK);
        if (random.nextDouble() < perLook) {
            String id = "story-" + (due.size() + errors.size());
            Instant until = now().plusMillis(1 + random.nextInt(7_200_000));
            due.put(id, until);
            stage.hear(
                    id,
                    Stories.in("GR", "150", Stories.version(1).setId(id).setEmbargo(new Embargo(until, "", false))));
        }
    }

    private Instant now() {
        return START.plus(passed);
    }

    // While the machine's clock is set back nobody in the stage can know that the time has come.
    private void released(String story) {
        Instant until = Optional.ofNullable(due.remove(story)).orElseThrow();
        boolean waited = right.isAfter(until) && !now().isBefore(until);
        errors.add(Duration.between(waited ? right : until, now()).toMillis());
    }

    private static <V> KeyValueStore<String, V> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
    }

    /// One life of the stage.
    private final class Stage {
        private final MockProcessorContext<String, Outgoing> context = new MockProcessorContext<>();
        private final FoldProcessor processor = new FoldProcessor(
                new Desk(story -> Routes.holding(List.of("all"))),
                new SteadyClock(() -> now().plus(set), () -> passed.toNanos()));

        Stage() {
            List.of(ledger, queue).forEach(store -> {
                store.init(context.getStateStoreContext(), store);
                context.addStateStore(store);
            });
            processor.init(context);
        }

        void hear(String id, EnrichedStory story) {
            processor.process(new Record<>(id, new Incoming.Version(story), 0));
            told();
        }

        void look() {
            context.scheduledPunctuators().getFirst().getPunctuator().punctuate(0);
            told();
        }

        private void told() {
            context.forwarded().forEach(forward -> {
                if (forward.record().value() instanceof Outgoing.Told told
                        && told.event().getChannel().isPresent()) {
                    released(told.event().getStoryId());
                }
            });
            context.resetForwards();
        }
    }
}
