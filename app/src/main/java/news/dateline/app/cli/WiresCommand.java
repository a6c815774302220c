package news.dateline.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.TimeSpan;
import news.dateline.app.machine.Backbone;
import news.dateline.ops.wire.WireFact;
import news.dateline.ops.wire.WireFacts;
import news.dateline.ops.wire.WireTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dateline wires`
@Command(
        name = "wires",
        description = "When each wire was last heard, whether it is silent, and which numbers are missing.",
        mixinStandardHelpOptions = true)
final class WiresCommand implements Callable<Integer> {
    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            description = "How far to look back, e.g. 90m (default: ${DEFAULT-VALUE}).")
    private String since = "24h";

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        Duration window = window();
        DatelineConfig config = place.config();
        try (Backbone backbone = Backbone.connect(config, place.folder());
                WireFacts reader = WireFacts.connect(
                        backbone.cluster().clientSettings(), backbone.topics().wireLanes(), Clock.systemUTC())) {
            List<WireFact> wires = reader.within(window, config.cadences());
            String told = json ? WireTable.json(wires).toString() : WireTable.text(wires);
            spec.commandLine().getOut().println(told.stripTrailing());
        }
        return DatelineCommand.OK;
    }

    private Duration window() {
        try {
            return TimeSpan.positive(since);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException("--since: '" + since + "' " + e.getMessage());
        }
    }
}
