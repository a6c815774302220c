package news.dateline.app.machine;

import java.time.Clock;
import java.time.Duration;
import news.dateline.ops.canary.Canaries;
import news.dateline.ops.canary.CanaryWatch;

/// The canaries of this process, which are sent and looked for.
///
/// @param backbone what they go through
/// @param running takes what is started
record CanaryParts(Backbone backbone, RunningParts running) {
    /// Starts to send them.
    ///
    /// @param every how often
    CanaryWatch start(Duration every) {
        Clock clock = Clock.systemUTC();
        CanaryIntake intake = running.add(new CanaryIntake(backbone, clock));
        CanaryWatch watch = running.add(new CanaryWatch(
                () -> Canaries.connect(
                        backbone.cluster().clientSettings(), backbone.topics(), clock, Canaries.LOST_AFTER),
                intake,
                every));
        watch.start();
        return watch;
    }
}
