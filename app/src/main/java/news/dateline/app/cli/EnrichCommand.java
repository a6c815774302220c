package news.dateline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.machine.Enriching;
import news.dateline.enrich.Homes;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.offline.OfflineEnrich;
import news.dateline.enrich.offline.OfflineExplain;
import news.dateline.enrich.reference.Reference;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--explain",
            description = "For people: each text with its names marked, and why each means what it does.")
    private boolean explain;

    @Option(
            names = "--home",
            paramLabel = "CODE",
            description = "Where the readers live, as CA or CA-NS, of files of a wire that has no home configured.")
    private @Nullable String home;

    @Mixin
    private Place place = new Place();

    @Mixin
    private WireReading reading = new WireReading();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    private final AtomicBoolean unreadable = new AtomicBoolean();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Printer printer = printer();
        WireFiles.under(paths).parallelStream()
                .map(file -> text ? text(file, printer) : stories(file, printer))
                .forEachOrdered(lines -> lines.forEach(out::println));
        return unreadable.get() || reading.anyBad() ? DatelineCommand.BAD_INPUT : DatelineCommand.OK;
    }

    /// What is printed of a text or a story of a file.
    private interface Printer {
        String text(String file, String text);

        String story(String file, WireStory story);
    }

    // Made when it is needed: every other command would pay for the reference data too.
    private Printer printer() {
        DatelineConfig config = place.config();
        Homes homes = homes(config);
        MentionFinder finder = new MentionFinder(Enriching.names(config));
        Reference known = Reference.standard();
        return explain
                ? new Explaining(new OfflineExplain(new StoryEnricher(() -> known, finder), homes))
                : new Telling(OfflineEnrich.with(() -> known, finder, homes));
    }

    private Homes homes(DatelineConfig config) {
        try {
            return Enriching.homes(config, Optional.ofNullable(home));
        } catch (IllegalArgumentException e) {
            throw new BadUsageException("--home " + home + " " + e.getMessage());
        }
    }

    private record Explaining(OfflineExplain offline) implements Printer {
        @Override
        public String text(String file, String text) {
            return offline.text(text);
        }

        @Override
        public String story(String file, WireStory story) {
            return offline.story(story);
        }
    }

    private record Telling(OfflineEnrich offline) implements Printer {
        @Override
        public String text(String file, String text) {
            return offline.text(file, text).toString();
        }

        @Override
        public String story(String file, WireStory story) {
            return offline.story(file, story).toString();
        }
    }

    private List<String> text(Path file, Printer printer) {
        try {
            String read = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return List.of(printer.text(file.toString(), read));
        } catch (IOException e) {
            unreadable.set(true);
            spec.commandLine().getErr().println(file + ": cannot be read: " + e);
            return List.of();
        }
    }

    private List<String> stories(Path file, Printer printer) {
        return reading.stories(file, spec.commandLine().getErr()).stream()
                .map(story -> printer.story(file.toString(), story))
                .toList();
    }
}
