package news.dateline.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import news.dateline.app.config.TimeSpan;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.CanaryIntake;
import news.dateline.ops.canary.Canaries;
import news.dateline.ops.canary.CanaryFacts;
import news.dateline.ops.canary.CanaryTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dateline canary`
@Command(
        name = "canary",
        description = "Sends stories that no channel ever hears of, and tells after how long each stage had them.",
        mixinStandardHelpOptions = true)
final class CanaryCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(50);

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--count", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
    private int count = 4;

    @Option(names = "--every", paramLabel = "SPAN", description = "How often (default: ${DEFAULT-VALUE}).")
    private String every = "1s";

    @Option(
            names = "--lost-after",
            paramLabel = "SPAN",
            description = "How long one may take (default: ${DEFAULT-VALUE}).")
    private String lostAfter = "60s";

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        Duration pause = span("--every", every);
        Duration patience = span("--lost-after", lostAfter);
        Clock clock = Clock.systemUTC();
        try (Backbone backbone = Backbone.connect(place.config(), place.folder());
                CanaryIntake intake = new CanaryIntake(backbone, clock);
                Canaries canaries =
                        Canaries.connect(backbone.cluster().clientSettings(), backbone.topics(), clock, patience)) {
            for (int n = 0; n < count; n++) {
                canaries.send(intake);
                canaries.look(n + 1 < count ? pause : LOOK);
            }
            while (canaries.facts().underWay() > 0) {
                canaries.look(LOOK);
            }
            return tell(canaries.facts());
        }
    }

    private int tell(CanaryFacts facts) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CanaryTable.json(facts));
        } else {
            out.print(CanaryTable.text(facts));
            out.flush();
        }
        return facts.lost() == 0 ? DatelineCommand.OK : DatelineCommand.BAD_INPUT;
    }

    private static Duration span(String option, String given) {
        try {
            return TimeSpan.positive(given);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(option + ": '" + given + "' " + e.getMessage());
        }
    }
}
