package news.dateline.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.StageGroups;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.lag.LagMonitor;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.watch.LagWatch;
import news.dateline.ops.wire.WireFacts;
import news.dateline.ops.wire.WireFollower;

/// Measures stages, groups and wires for a while.
///
/// @param every how often
/// @param whole for how long; twice at least is measured
/// @param changed is told what opens and closes
/// @param away is told when the broker did not answer
record IncidentMeasuring(
        Duration every, Duration whole, Consumer<List<Incident>> changed, Consumer<BrokerAwayException> away) {
    private static final Duration LOOK_BACK = Duration.ofHours(24);
    /// One measurement proves nothing.
    private static final int ENOUGH = 2;

    /// What came of it.
    ///
    /// @param watch with what is open
    /// @param at when it was measured last
    record Measured(LagWatch watch, Instant at) {}

    /// Returns when the time is over.
    ///
    /// @throws BrokerAwayException when the broker answered too seldom to tell anything
    Measured measure(DatelineConfig config, Backbone backbone) throws InterruptedException {
        try (LagMonitor monitor = LagMonitor.connect(backbone.cluster().clientSettings(), Clock.systemUTC());
                WireFollower wires = new WireFollower(
                        WireFacts.connect(
                                backbone.cluster().clientSettings(),
                                backbone.topics().wireLanes(),
                                Clock.systemUTC()),
                        LOOK_BACK)) {
            return measure(watch -> watch.next(
                    monitor.measure(StageGroups.of(config), StageGroups.topics(config))
                            .watched(),
                    wires.next(config.cadences()),
                    Instant.now()));
        }
    }

    /// The same by other means.
    ///
    /// @param next measures once, and gives what that opened and closed
    Measured measure(Function<LagWatch, List<Incident>> next) throws InterruptedException {
        LagWatch watch = new LagWatch();
        Instant last = Instant.now();
        List<BrokerAwayException> faults = new ArrayList<>();
        long begun = System.nanoTime();
        int rounds = 0;
        do {
            if (rounds > 0) {
                Thread.sleep(every);
            }
            try {
                changed.accept(next.apply(watch));
                last = Instant.now();
            } catch (BrokerAwayException e) {
                // A watch that ends when it is needed would be none.
                away.accept(e);
                faults.add(e);
            }
            rounds++;
        } while (rounds < ENOUGH || System.nanoTime() - begun + every.toNanos() <= whole.toNanos());
        if (rounds - faults.size() < ENOUGH) {
            throw faults.getLast();
        }
        return new Measured(watch, last);
    }
}
