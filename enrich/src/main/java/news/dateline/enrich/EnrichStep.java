package news.dateline.enrich;

import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.WireStory;

/// Adds to a story who and where it is about, and never loses one: a story that the enricher fails on passes on as it
/// came, marked partial.
public final class EnrichStep {
    private final Enricher enricher;

    /// A step around any enricher.
    public EnrichStep(Enricher enricher) {
        this.enricher = enricher;
    }

    /// The step with the reference data that comes with Dateline.
    public static EnrichStep standard() {
        return new EnrichStep(StoryEnricher.standard());
    }

    /// The story with its enrichment.
    public EnrichedStory apply(WireStory story) {
        return EnrichedStory.newBuilder()
                .setStory(story)
                .setEnrichment(enrich(story))
                .build();
    }

    // The one place of this stage that catches: a fault here would stop the partition for every story behind it.
    private Enrichment enrich(WireStory story) {
        try {
            return enricher.enrich(StoryText.of(story));
        } catch (RuntimeException fault) {
            return partial(fault);
        }
    }

    /// An empty enrichment that says why it is empty: `failed: ` and the kind of fault. The fault's message is left
    /// out, it may hold text of the story.
    public static Enrichment partial(RuntimeException fault) {
        return Enrichment.newBuilder()
                .setPartial("failed: " + fault.getClass().getSimpleName())
                .build();
    }
}
