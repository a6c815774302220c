package news.dateline.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import news.dateline.app.cluster.LatestRecords;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.serde.AvroJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dateline embargoes`
@Command(
        name = "embargoes",
        description = "The stories that wait for the end of their embargo, the next to go first.",
        mixinStandardHelpOptions = true)
final class EmbargoesCommand implements Callable<Integer> {
    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<StoryDecision> waiting = waiting();
        waiting.forEach(held -> out.println(json ? AvroJson.of(held).toString() : line(held)));
        if (waiting.isEmpty() && !json) {
            out.println("No story is under embargo.");
        }
        return DatelineCommand.OK;
    }

    private List<StoryDecision> waiting() {
        try (Backbone backbone = Backbone.connect(place.config(), place.folder())) {
            return LatestRecords.of(
                            backbone.cluster(),
                            backbone.topics().storiesEmbargoes(),
                            Function.<StoryDecision>identity())
                    .values()
                    .values()
                    .stream()
                    .sorted(Comparator.comparing(
                                    (StoryDecision held) -> held.getUntil().orElse(Instant.MAX))
                            .thenComparing(StoryDecision::getStoryId))
                    .toList();
        }
    }

    private static String line(StoryDecision held) {
        String until = held.getUntil().map(Instant::toString).orElse("no end yet");
        return until + "  " + held.getStoryId() + "  version " + held.getVersion() + "  " + held.getWire();
    }
}
