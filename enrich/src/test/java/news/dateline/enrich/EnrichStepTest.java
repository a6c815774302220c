package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;

class EnrichStepTest {
    private static final WireStory STORY =
            WireStories.story("Kenya votes", "Few went.").build();

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
}
