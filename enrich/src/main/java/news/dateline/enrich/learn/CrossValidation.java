package news.dateline.enrich.learn;

import java.util.ArrayList;
import java.util.List;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.mention.NameTagger;
import news.dateline.enrich.reference.Reference;

/// How well a tagger does on stories that it has not learned from: each tenth of them is tagged by what is learned from
/// the other nine.
final class CrossValidation {
    private static final int FOLDS = 10;

    private CrossValidation() {}

    /// @param lessons those of the stories, in their order
    static NameScore score(List<AnnotatedStory> stories, List<Lesson> lessons, Reference reference, long seed) {
        NameScore score = new NameScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Lesson> learned = new ArrayList<>();
            List<AnnotatedStory> held = new ArrayList<>();
            for (int i = 0; i < stories.size(); i++) {
                if (i % FOLDS == fold) {
                    held.add(stories.get(i));
                } else {
                    learned.add(lessons.get(i));
                }
            }
            if (!held.isEmpty()) {
                NameTagger tagger = new Perceptron(Trainer.train(learned, seed));
                StoryEnricher enricher = new StoryEnricher(() -> reference, new MentionFinder(tagger));
                held.forEach(story -> score.add(story, enricher.enrich(story.text())));
            }
        }
        return score;
    }
}
