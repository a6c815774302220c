package news.dateline.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.schemas.serde.AvroJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline parse`
@Command(
        name = "parse",
        description =
                "Reads wire files and prints one JSON object a line for every story, vocabulary item or rejection.",
        mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "What to read; folders with all files in them.")
    private List<Path> paths = List.of();

    @Mixin
    private WireReading reading = new WireReading();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        AtomicBoolean bad = new AtomicBoolean();
        WireFiles.under(paths).parallelStream()
                .map(this::lines)
                .forEachOrdered(lines -> lines.forEach(line -> {
                    if (line.path("outcome").asText().equals("rejected")) {
                        bad.set(true);
                    }
                    out.println(line);
                }));
        return bad.get() ? DatelineCommand.BAD_INPUT : DatelineCommand.OK;
    }

    private List<ObjectNode> lines(Path file) {
        WireReading.Read read = reading.read(file);
        return read.outcomes().stream()
                .map(outcome -> line(file, read.format(), outcome))
                .toList();
    }

    // Every line has every member, so that tools need not ask which there are.
    private static ObjectNode line(Path file, Optional<String> format, ParseOutcome outcome) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("file", file.toString()).put("format", format.orElse(null));
        return switch (outcome) {
            case ParseOutcome.Story story -> {
                ObjectNode json = AvroJson.of(story.story());
                line.put("outcome", "story").set("story", json);
                line.set("repairs", json.get("repairs"));
                yield line.putNull("reason").putNull("position");
            }
            case ParseOutcome.Vocabulary vocabulary -> {
                line.put("outcome", "vocabulary").putNull("story").putArray("repairs");
                line.putNull("reason").putNull("position");
                yield line.put("guid", vocabulary.guid()).put("kind", vocabulary.kind());
            }
            case ParseOutcome.Rejected rejected -> {
                line.put("outcome", "rejected").putNull("story").putArray("repairs");
                line.put("reason", rejected.reason().name()).put("position", rejected.position());
                yield line.put("detail", rejected.detail());
            }
        };
    }
}
