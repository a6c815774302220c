package news.dateline.enrich.learn;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.mention.NameTagger;
import news.dateline.enrich.reference.Reference;

/// Learns names from annotated stories, and says how well that does.
public final class Learning {
    private final List<AnnotatedStory> stories;
    private final Reference reference;
    private final List<Lesson> lessons;

    /// @param reference what is known: it must be the same where the weights are used
    public Learning(List<AnnotatedStory> stories, Reference reference) {
        this.stories = List.copyOf(stories);
        this.reference = reference;
        MentionFinder finder = new MentionFinder();
        this.lessons = stories.stream()
                .map(story -> Lesson.of(story, finder, reference))
                .toList();
    }

    /// The score on stories not learned from: each tenth is tagged by what is learned from the rest.
    public NameScore crossValidated(long seed) {
        return CrossValidation.score(stories, lessons, reference, seed);
    }

    /// Learns from all stories.
    ///
    /// @return what has been learned, ready for use
    public Perceptron learned(long seed) {
        return new Perceptron(Trainer.train(lessons, seed));
    }

    /// How well a tagger finds the names of these stories.
    public NameScore score(NameTagger tagger) {
        StoryEnricher enricher = new StoryEnricher(() -> reference, new MentionFinder(tagger));
        NameScore score = new NameScore();
        stories.forEach(story -> score.add(story, enricher.enrich(story.text())));
        return score;
    }

    /// Writes what has been learned to a stream.
    public static void write(Perceptron learned, OutputStream to) throws IOException {
        ModelFile.write(learned.weights(), to);
    }
}
