package news.dateline.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import news.dateline.enrich.learn.AnnotatedStories;
import news.dateline.enrich.learn.Learning;
import news.dateline.enrich.reference.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dateline reference train`
@Command(
        name = "train",
        description = "Learns names from annotated stories, and prints how well that does on stories not learned.",
        mixinStandardHelpOptions = true)
final class ReferenceTrainCommand implements Callable<Integer> {
    @Option(names = "--stories", paramLabel = "DIR", required = true, description = "Annotated stories.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path stories;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The weights.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Of the stories' order (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--check",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Tenfold cross-validation first (default: ${DEFAULT-VALUE}).")
    private boolean check;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            AnnotatedStories read = AnnotatedStories.read(stories);
            read.faults().forEach(err::println);
            if (!read.faults().isEmpty() || read.stories().isEmpty()) {
                err.println(stories + ": " + read.stories().size() + " sound stories; nothing is learned");
                return DatelineCommand.BAD_INPUT;
            }
            learn(new Learning(read.stories(), Reference.standard()));
            return DatelineCommand.OK;
        } catch (IOException e) {
            err.println(e.getMessage());
            return DatelineCommand.BAD_INPUT;
        }
    }

    private void learn(Learning learning) throws IOException {
        PrintWriter told = spec.commandLine().getOut();
        if (check) {
            told.println("tenfold cross-validation");
            told.println(learning.crossValidated(seed).table());
        }
        try (OutputStream to = Files.newOutputStream(out)) {
            Learning.write(learning.learned(seed), to);
        }
        told.println(out + ": " + Files.size(out) + " bytes");
    }
}
