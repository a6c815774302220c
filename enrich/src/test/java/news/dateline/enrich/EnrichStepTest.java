package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.FoundTopic;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.SchemaCatalog;
import org.junit.jupiter.api.Test;

class EnrichStepTest {
    private static final WireStory STORY =
            WireStories.story("Kenya votes", "Few went.").build();

    private final Topics topics = new Topics("", new SchemaCatalog());

    @Test
    void addsToAStoryAndChangesNothingOfIt() {
        EnrichedStory enriched = EnrichStep.standard().apply(STORY);

        assertThat(enriched.getStory()).isEqualTo(STORY);
        assertThat(enriched.getEnrichment().getCountries()).isEqualTo(List.of(new CountryWeight("KE", "Kenya", 1.0)));
        assertThat(enriched.getEnrichment().getPartial()).isEmpty();
    }

    @Test
    void passesAStoryOnMarkedPartialWhenTheEnricherFails() {
        EnrichStep step = new EnrichStep(text -> {
            throw new IllegalStateException("Few went.");
        });

        EnrichedStory enriched = step.apply(STORY);

        assertThat(enriched.getStory()).isEqualTo(STORY);
        assertThat(enriched.getEnrichment().getPartial()).contains("failed: IllegalStateException");
    }

    @Test
    void passesAStoryOnMarkedPartialWhenItFitsIntoNoRecordWithWhatWasFound() {
        FoundTopic large = new FoundTopic("medtop:20000001", "a".repeat(Keeping.MAX_RECORD_BYTES), 1.0, false);
        EnrichStep step = new EnrichStep(
                text -> Enrichment.newBuilder().setTopics(List.of(large)).build());

        EnrichedStory enriched = step.apply(STORY);

        assertThat(enriched.getStory()).isEqualTo(STORY);
        assertThat(enriched.getEnrichment().getTopics()).isEmpty();
        assertThat(enriched.getEnrichment().getPartial())
                .contains("too large: with what was found in it the story fits into no record");
    }

    @Test
    void aStoryOfTheLargestSizeThatDeclaresAsMuchAsItCanStillFitsIntoARecord() {
        WireStory story = WireStories.story("Kenya votes")
                .setSubjects(IntStream.range(0, 1_000)
                        .mapToObj(EnrichStepTest::declared)
                        .toList())
                .build();

        EnrichedStory enriched = EnrichStep.standard().apply(story);

        assertThat(written(topics.wireStories(), story)).isBetween(5_900_000, Keeping.MAX_STORY_BYTES);
        assertThat(written(topics.storiesEnriched(), enriched)).isLessThan(Keeping.MAX_VALUE_BYTES);
        assertThat(enriched.getEnrichment().getDeclared()).hasSize(1_000);
        assertThat(enriched.getEnrichment().getTopics())
                .filteredOn(FoundTopic::getDeclared)
                .hasSize(1_000);
        assertThat(enriched.getEnrichment().getPartial()).isEmpty();
    }

    // Somebody who is a topic, too, so that the name counts for both.
    private static ConceptRef declared(int number) {
        return ConceptRef.newBuilder()
                .setLiteral("medtop:29%06d".formatted(number))
                .setType("cpnat:person")
                .setNames(List.of(new LocalizedText(number + "é".repeat(2_950), null, null)))
                .build();
    }

    private static <V> int written(Topic<V> topic, V value) {
        return topic.value().serializer().serialize(topic.name(), value).length;
    }
}
