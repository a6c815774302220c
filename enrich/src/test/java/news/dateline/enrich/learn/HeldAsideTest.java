package news.dateline.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the stories held aside say in all. Which names are wrong is nobody's to know, so a failure tells totals only.
class HeldAsideTest {
    private static final Path STORIES = Path.of("held-aside", "stories");

    @ParameterizedTest
    @EnumSource(
            value = Names.class,
            names = {"RULES", "PERCEPTRON"})
    void findsThreeOfFourNamesAndLinksOneOfTwentyWronglyAtMost(Names names) throws IOException {
        Reference reference = Reference.standard();
        StoryEnricher enricher = new StoryEnricher(() -> reference, new MentionFinder(names.tagger(Optional.empty())));
        AnnotatedStories stories = AnnotatedStories.read(STORIES);
        NameScore score = new NameScore();
        stories.stories().forEach(story -> score.add(story, enricher.enrich(story.text())));

        assertThat(stories.stories()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(stories.faults()).isEmpty();
        assertThat(score.names().f1()).isGreaterThan(0.75);
        assertThat(score.links().precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.links().recall()).isGreaterThan(0.85);
    }
}
