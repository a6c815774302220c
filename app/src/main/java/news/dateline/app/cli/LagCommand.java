package news.dateline.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.TimeSpan;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.StageGroups;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.lag.ClusterLag;
import news.dateline.ops.lag.GroupTable;
import news.dateline.ops.lag.LagMonitor;
import news.dateline.ops.lag.LagTable;
import news.dateline.ops.lag.StageGroup;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.watch.IncidentLines;
import news.dateline.ops.watch.LagWatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dateline lag`
@Command(
        name = "lag",
        description = "How far behind each stage is, in records and in seconds since the story was received.",
        mixinStandardHelpOptions = true)
final class LagCommand implements Callable<Integer> {
    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--partitions", description = "Every partition, not only those behind.")
    private boolean partitions;

    @Option(
            names = "--groups",
            description = "Every consumer group that reads a topic of Dateline, too, and how new each channel is.")
    private boolean groups;

    @Option(
            names = "--watch",
            paramLabel = "SPAN",
            arity = "0..1",
            fallbackValue = "5s",
            description = "Measure again and again, every 5s or so often, and tell what is wrong for longer.")
    @Nullable
    private String watch;

    @Option(names = "--count", paramLabel = "N", description = "With --watch: stop after so many measurements.")
    private long count = Long.MAX_VALUE;

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Optional<Duration> every = every();
        DatelineConfig config = place.config();
        Cluster cluster = Backbone.cluster(config, place.folder());
        try (LagMonitor monitor = LagMonitor.connect(cluster.clientSettings(), Clock.systemUTC())) {
            Supplier<ClusterLag> measurement = () -> measure(monitor, config);
            if (every.isPresent()) {
                return watch(every.get(), measurement) ? DatelineCommand.OK : DatelineCommand.SURROUNDINGS;
            }
            tell(measurement.get());
        }
        return DatelineCommand.OK;
    }

    private ClusterLag measure(LagMonitor monitor, DatelineConfig config) {
        List<StageGroup> stages = StageGroups.of(config);
        return groups
                ? monitor.measure(stages, StageGroups.topics(config))
                : new ClusterLag(monitor.measure(stages), List.of(), List.of(), List.of());
    }

    private Optional<Duration> every() {
        try {
            return Optional.ofNullable(watch).map(TimeSpan::positive);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException("--watch " + e.getMessage());
        }
    }

    // Whether anything was measured.
    private boolean watch(Duration every, Supplier<ClusterLag> measurement) throws InterruptedException {
        LagWatch watched = new LagWatch();
        boolean told = false;
        for (long n = 1; n <= count; n++) {
            try {
                ClusterLag lags = measurement.get();
                tell(lags, watched.next(lags.watched(), Instant.now()), watched.open());
                told = true;
            } catch (BrokerAwayException e) {
                // A watch that ends when it is needed would be none.
                spec.commandLine().getErr().println(Instant.now() + " " + e.getMessage());
            }
            if (n < count) {
                Thread.sleep(every);
            }
        }
        return told;
    }

    private void tell(ClusterLag lags) {
        String told = json ? json(lags).toString() : text(lags);
        spec.commandLine().getOut().println(told.stripTrailing());
    }

    private void tell(ClusterLag lags, List<Incident> changed, List<Incident> open) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(lags).set("incidents", IncidentLines.json(open)).toString());
            return;
        }
        List<Incident> closed =
                changed.stream().filter(incident -> !incident.isOpen()).toList();
        out.println(Instant.now());
        out.println(text(lags) + IncidentLines.text(open) + IncidentLines.text(closed));
    }

    private String text(ClusterLag lags) {
        return LagTable.text(lags.stages(), partitions) + (groups ? GroupTable.text(lags) : "");
    }

    private ObjectNode json(ClusterLag lags) {
        return groups ? GroupTable.json(lags) : LagTable.json(lags.stages());
    }
}
