package news.dateline.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
        return reading.read(file).stream().map(outcome -> line(file, outcome)).toList();
    }

    private static ObjectNode line(Path file, ParseOutcome outcome) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("file", file.toString());
        switch (outcome) {
            case ParseOutcome.Story story -> {
                ObjectNode json = AvroJson.of(story.story());
                line.put("format", story.story().getFormat()).put("outcome", "story");
                line.set("repairs", json.get("repairs"));
                line.set("story", json);
            }
            case ParseOutcome.Vocabulary vocabulary ->
                line.put("format", vocabulary.kind())
                        .put("outcome", "vocabulary")
                        .put("guid", vocabulary.guid());
            case ParseOutcome.Rejected rejected ->
                line.putNull("format")
                        .put("outcome", "rejected")
                        .put("reason", rejected.reason().name())
                        .put("detail", rejected.detail())
                        .put("position", rejected.position());
        }
        return line;
    }
}
