package news.dateline.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import news.dateline.enrich.offline.OfflineEnrich;
import news.dateline.ingest.parse.ParseOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline enrich`
@Command(
        name = "enrich",
        description = "Says who and where wire files are about, one JSON object a story and line.",
        mixinStandardHelpOptions = true)
final class EnrichCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "What to read; folders with all files in them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--text",
            description =
                    "The files are plain text in UTF-8, one story each, the first line its headline; start and end"
                            + " count Unicode code points of the file.")
    private boolean text;

    @Mixin
    private WireReading reading = new WireReading();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    private final OfflineEnrich offline = OfflineEnrich.standard();
    private final AtomicBoolean bad = new AtomicBoolean();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        WireFiles.under(paths).parallelStream()
                .map(file -> text ? List.of(text(file)) : stories(file))
                .forEachOrdered(lines -> lines.forEach(out::println));
        return bad.get() ? DatelineCommand.BAD_INPUT : DatelineCommand.OK;
    }

    private ObjectNode text(Path file) {
        try {
            return offline.text(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read: " + e, e);
        }
    }

    private List<ObjectNode> stories(Path file) {
        List<ObjectNode> lines = new ArrayList<>();
        for (ParseOutcome outcome : reading.read(file)) {
            switch (outcome) {
                case ParseOutcome.Story story -> lines.add(offline.story(file.toString(), story.story()));
                case ParseOutcome.Rejected rejected -> {
                    bad.set(true);
                    spec.commandLine()
                            .getErr()
                            .println(file + ": " + rejected.reason() + " at " + rejected.position() + ": "
                                    + rejected.detail());
                }
                case ParseOutcome.Vocabulary vocabulary ->
                    spec.commandLine().getErr().println(file + ": vocabulary, not a story: " + vocabulary.guid());
            }
        }
        return lines;
    }
}
