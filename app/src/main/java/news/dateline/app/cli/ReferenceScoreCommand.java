package news.dateline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.enrich.learn.AnnotatedStories;
import news.dateline.enrich.learn.Learning;
import news.dateline.enrich.learn.Names;
import news.dateline.enrich.mention.NameTagger;
import news.dateline.enrich.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline reference score`
@Command(
        name = "score",
        description = "How well names are found in annotated stories, by rules and by statistics.",
        mixinStandardHelpOptions = true)
final class ReferenceScoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Annotated stories. Statistics do too well on those they learned.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path folder;

    @Option(names = "--model", paramLabel = "FILE", description = "Weights of one's own from 'reference train'.")
    private @Nullable Path model;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            AnnotatedStories read = AnnotatedStories.read(folder);
            read.faults().forEach(err::println);
            NameTagger perceptron = Names.PERCEPTRON.tagger(Optional.ofNullable(model));
            Learning learning = new Learning(read.stories(), Reference.standard());
            out.println("rules");
            out.println(learning.score(NameTagger.rules()).table());
            out.println("perceptron");
            out.println(learning.score(perceptron).table().stripTrailing());
            return read.faults().isEmpty() ? DatelineCommand.OK : DatelineCommand.BAD_INPUT;
        } catch (IOException e) {
            err.println(e.getMessage());
            return DatelineCommand.BAD_INPUT;
        }
    }
}
