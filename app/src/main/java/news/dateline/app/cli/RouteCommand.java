package news.dateline.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.machine.Enriching;
import news.dateline.enrich.EnrichStep;
import news.dateline.enrich.reference.Reference;
import news.dateline.publish.route.Router;
import news.dateline.schemas.model.EnrichedStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline route`
@Command(
        name = "route",
        description =
                "Reads and enriches wire files and prints the channels that each story matches, one JSON object a line.",
        mixinStandardHelpOptions = true)
final class RouteCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "What to read; folders with all files in them.")
    private List<Path> paths = List.of();

    @Mixin
    private WireReading reading = new WireReading();

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        DatelineConfig config = place.config();
        Reference known = Reference.standard();
        EnrichStep enrich = new EnrichStep(() -> known, Enriching.settings(config));
        Router router = new Router(config.channels());
        WireFiles.under(paths).parallelStream()
                .map(file -> reading.stories(file, spec.commandLine().getErr()).stream()
                        .map(story -> line(file, enrich.apply(story), router))
                        .toList())
                .forEachOrdered(lines -> lines.forEach(out::println));
        return reading.anyBad() ? DatelineCommand.BAD_INPUT : DatelineCommand.OK;
    }

    private static ObjectNode line(Path file, EnrichedStory story, Router router) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("file", file.toString());
        line.put("id", story.getStory().getId());
        line.put("guid", story.getStory().getGuid());
        line.put("version", story.getStory().getVersion());
        router.channelsFor(story).forEach(line.withArray("channels")::add);
        return line;
    }
}
