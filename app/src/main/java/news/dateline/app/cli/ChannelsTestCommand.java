package news.dateline.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import news.dateline.app.machine.Backbone;
import news.dateline.enrich.EnrichStep;
import news.dateline.publish.route.Router;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline channels test`
@Command(
        name = "test",
        description = "Reads and enriches wire files and prints which channels each story matches and which not, one"
                + " JSON object a line.",
        mixinStandardHelpOptions = true)
final class ChannelsTestCommand implements Callable<Integer> {
    private static final String TRIED = "query";

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "What to read; folders with all files in them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "A query to try, instead of the channels that there are. Needs no broker.")
    private @Nullable String query;

    @Mixin
    private WireReading reading = new WireReading();

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, Channel> channels = channels();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        EnrichStep enrich = EnrichStep.standard();
        Router router = new Router(List.copyOf(channels.values()));
        for (Path file : WireFiles.under(paths)) {
            reading.stories(file, err).stream()
                    .map(enrich::apply)
                    .forEach(story -> out.println(line(file, story, router, channels.keySet())));
        }
        return reading.anyBad() ? DatelineCommand.BAD_INPUT : DatelineCommand.OK;
    }

    private Map<String, Channel> channels() {
        if (query == null) {
            try (Backbone backbone = Backbone.connect(place.config(), place.folder())) {
                return ChannelBook.read(backbone).usable();
            }
        }
        Channel tried = new Channel(TRIED, TRIED, query, EmbargoPolicy.HOLD, List.of(), null, List.of());
        ChannelBook.fault(tried).ifPresent(fault -> {
            throw new BadUsageException(fault);
        });
        return Map.of(TRIED, tried);
    }

    private static ObjectNode line(Path file, EnrichedStory story, Router router, Set<String> channels) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("file", file.toString());
        line.put("id", story.getStory().getId());
        line.put("guid", story.getStory().getGuid());
        line.put("version", story.getStory().getVersion());
        List<String> matched = router.channelsFor(story);
        Set<String> others = new TreeSet<>(channels);
        others.removeAll(matched);
        matched.forEach(line.putArray("matches")::add);
        others.forEach(line.putArray("others")::add);
        return line;
    }
}
