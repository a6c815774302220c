package news.dateline.app.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.StageGroups;
import news.dateline.ops.lag.LagMonitor;
import news.dateline.ops.lag.LagTable;
import news.dateline.ops.lag.StageLag;
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

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        DatelineConfig config = place.config();
        Cluster cluster = Backbone.cluster(config, place.folder());
        try (LagMonitor monitor = LagMonitor.connect(cluster.clientSettings(), Clock.systemUTC())) {
            List<StageLag> lags = monitor.measure(StageGroups.of(config));
            String told = json ? LagTable.json(lags).toString() : LagTable.text(lags, partitions);
            spec.commandLine().getOut().println(told.stripTrailing());
        }
        return DatelineCommand.OK;
    }
}
