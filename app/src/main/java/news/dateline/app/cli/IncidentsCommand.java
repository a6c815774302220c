package news.dateline.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.TimeSpan;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.StageGroups;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.lag.LagMonitor;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.watch.IncidentLines;
import news.dateline.ops.watch.LagWatch;
import news.dateline.ops.wire.WireFacts;
import news.dateline.ops.wire.WireFollower;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dateline incidents`
@Command(
        name = "incidents",
        description =
                "Measures stages, groups and wires for a while, and tells what is wrong for longer than a moment.",
        mixinStandardHelpOptions = true)
final class IncidentsCommand implements Callable<Integer> {
    private static final Duration LOOK_BACK = Duration.ofHours(24);

    @Option(names = "--json", description = "One JSON object at the end.")
    private boolean json;

    @Option(
            names = "--for",
            paramLabel = "SPAN",
            description =
                    "How long to measure, twice at least (default: ${DEFAULT-VALUE}): what is wrong all the time shows by then.")
    private String span = "45s";

    @Option(names = "--every", paramLabel = "SPAN", description = "How often (default: ${DEFAULT-VALUE}).")
    private String every = "5s";

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Duration pause = span("--every", every);
        Duration whole = span("--for", span);
        DatelineConfig config = place.config();
        LagWatch watch = new LagWatch();
        try (Backbone backbone = Backbone.connect(config, place.folder());
                LagMonitor monitor = LagMonitor.connect(backbone.cluster().clientSettings(), Clock.systemUTC());
                WireFollower wires = new WireFollower(
                        WireFacts.connect(
                                backbone.cluster().clientSettings(),
                                backbone.topics().wireLanes(),
                                Clock.systemUTC()),
                        LOOK_BACK)) {
            long begun = System.nanoTime();
            measure(config, monitor, wires, watch);
            // One measurement proves nothing.
            do {
                Thread.sleep(pause);
                measure(config, monitor, wires, watch);
            } while (System.nanoTime() - begun + pause.toNanos() <= whole.toNanos());
        }
        tell(watch);
        return DatelineCommand.OK;
    }

    private void measure(DatelineConfig config, LagMonitor monitor, WireFollower wires, LagWatch watch) {
        try {
            List<Incident> changed = watch.next(
                    monitor.measure(StageGroups.of(config), StageGroups.topics(config))
                            .watched(),
                    wires.next(config.cadences()),
                    Instant.now());
            if (!json) {
                spec.commandLine().getOut().print(IncidentLines.text(changed));
                spec.commandLine().getOut().flush();
            }
        } catch (BrokerAwayException e) {
            // A watch that ends when it is needed would be none.
            spec.commandLine().getErr().println(Instant.now() + " " + e.getMessage());
        }
    }

    private void tell(LagWatch watch) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode told = JsonNodeFactory.instance.objectNode();
            told.set("incidents", IncidentLines.json(watch.open()));
            told.set("closed", IncidentLines.json(watch.closed()));
            out.println(told);
        } else {
            int open = watch.open().size();
            out.println(open == 0 ? "No incident is open." : open == 1 ? "One is open." : open + " are open.");
        }
    }

    private static Duration span(String option, String given) {
        try {
            return TimeSpan.positive(given);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(option + ": '" + given + "' " + e.getMessage());
        }
    }
}
