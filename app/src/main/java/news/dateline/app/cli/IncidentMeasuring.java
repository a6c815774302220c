package news.dateline.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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

    /// Returns when the time is over.
    ///
    /// @return with what is open then
    LagWatch measure(DatelineConfig config, Backbone backbone) throws InterruptedException {
        LagWatch watch = new LagWatch();
        try (LagMonitor monitor = LagMonitor.connect(backbone.cluster().clientSettings(), Clock.systemUTC());
                WireFollower wires = new WireFollower(
                        WireFacts.connect(
                                backbone.cluster().clientSettings(),
                                backbone.topics().wireLanes(),
                                Clock.systemUTC()),
                        LOOK_BACK)) {
            Runnable round = () -> round(config, monitor, wires, watch);
            long begun = System.nanoTime();
            round.run();
            // One measurement proves nothing.
            do {
                Thread.sleep(every);
                round.run();
            } while (System.nanoTime() - begun + every.toNanos() <= whole.toNanos());
        }
        return watch;
    }

    private void round(DatelineConfig config, LagMonitor monitor, WireFollower wires, LagWatch watch) {
        try {
            changed.accept(watch.next(
                    monitor.measure(StageGroups.of(config), StageGroups.topics(config))
                            .watched(),
                    wires.next(config.cadences()),
                    Instant.now()));
        } catch (BrokerAwayException e) {
            // A watch that ends when it is needed would be none.
            away.accept(e);
        }
    }
}
