package news.dateline.enrich.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.dateline.enrich.mention.NameSpan;
import news.dateline.enrich.mention.NameTagger;
import news.dateline.enrich.mention.ReadStory;
import news.dateline.enrich.mention.Spot;

/// Tags names by an averaged perceptron (Collins 2002, "Discriminative training methods for hidden Markov models"), in
/// time linear in the story's length.
public final class Perceptron implements NameTagger {
    private static final String MODEL = "/news/dateline/enrich/learn/names.model";

    private final Weights weights;

    Perceptron(Weights weights) {
        this.weights = weights;
    }

    /// What comes with Dateline, learned from the stories in `enrich/training`.
    ///
    /// @throws IllegalStateException when the build left the model out
    public static Perceptron standard() {
        try (InputStream in = Perceptron.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("The model " + MODEL + " is not on the class path");
            }
            return new Perceptron(ModelFile.read(MODEL, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /// One's own, from a file that `dateline reference train` wrote.
    ///
    /// @throws IOException when it cannot be read, or is no model of this version of Dateline
    public static Perceptron read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Perceptron(ModelFile.read(file.toString(), in));
        }
    }

    Weights weights() {
        return weights;
    }

    @Override
    public List<Spot> names(ReadStory story) {
        return story.named(spans(story));
    }

    List<NameSpan> spans(ReadStory story) {
        long[] sums = Weights.sums();
        return new Decoder(story).spans((text, token, features, before, bond) -> {
            weights.score(features, sums);
            return Weights.best(sums, before, bond);
        });
    }
}
