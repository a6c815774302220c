package news.dateline.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Replaying;
import news.dateline.ops.quarantine.ReplayLines;
import news.dateline.ops.quarantine.ReplayOrder;
import news.dateline.ops.quarantine.ReplaySummary;
import news.dateline.ops.quarantine.Replayed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dateline quarantine replay`
@Command(
        name = "replay",
        description = {
            "Lets what waits try again: an input is read by today's parsers, a record that a stage could not use goes back "
                    + "to its topic as it was.",
            "Each record leaves once, however often this is killed and begun again. What fails again is back in "
                    + "quarantine, and after three times it stays."
        },
        mixinStandardHelpOptions = true)
final class QuarantineReplayCommand implements Callable<Integer> {
    @Option(names = "--dry-run", description = "Only say what would become of each.")
    private boolean dryRun;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "" + ReplayOrder.USUAL_RATE,
            description = "How many a second at most (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who orders it; kept on ops.audit (default: the name that you are logged in under).")
    private String by = "";

    @Option(names = "--each", description = "A line for each too.")
    private boolean each;

    @Option(names = "--json", description = "One JSON object a line; the summary is the last.")
    private boolean json;

    @Mixin
    private QuarantineFilter filter = new QuarantineFilter();

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        ReplayOrder order = order();
        ReplaySummary summary;
        try (Backbone backbone = Backbone.connect(place.config(), place.folder())) {
            summary = Replaying.on(backbone).replay(order, this::tell);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ReplayLines.json(summary));
        } else {
            out.print(ReplayLines.text(summary));
            out.flush();
        }
        return summary.isWell() ? DatelineCommand.OK : DatelineCommand.BAD_INPUT;
    }

    private ReplayOrder order() {
        try {
            return new ReplayOrder(filter.asked(), by, rate, dryRun);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()));
        }
    }

    private void tell(Replayed replayed) {
        if (each) {
            spec.commandLine()
                    .getOut()
                    .println(json ? ReplayLines.json(replayed).toString() : ReplayLines.text(replayed));
        }
    }
}
