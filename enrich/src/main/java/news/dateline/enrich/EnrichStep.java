package news.dateline.enrich;

import java.util.List;
import java.util.function.Supplier;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.declared.Declarations;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import news.dateline.enrich.topic.DeclaredTopics;
import news.dateline.enrich.topic.TopicEnricher;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.serde.RecordSize;

/// Adds to a story who and where it is about, and never loses one: a story that the enricher fails on passes on
/// as it came, marked partial, and so does one that would fit into no record with what was found in it; one that
/// takes longer than its budget passes on as far as it was read.
public final class EnrichStep {
    private static final String TOO_LARGE = "too large: with what was found in it the story fits into no record";
    private static final String FIRST = "ACCRA, Nov 2 - The president of Ghana met Mr Smith of the Bank of England.";

    private final Enricher enricher;
    private final List<Supplement> supplements;
    private final Budget budget;
    private final Homes homes;

    /// A step around any enricher.
    ///
    /// @param supplements what else is added, in this order
    /// @param budget how long a story may take
    public EnrichStep(Enricher enricher, List<Supplement> supplements, Budget budget) {
        this(enricher, supplements, budget, Homes.none());
    }

    private EnrichStep(Enricher enricher, List<Supplement> supplements, Budget budget, Homes homes) {
        this.enricher = enricher;
        this.supplements = List.copyOf(supplements);
        this.budget = budget;
        this.homes = homes;
    }

    /// A step that adds only what the enricher says.
    public EnrichStep(Enricher enricher) {
        this(enricher, List.of(), Budget.of(Budget.STANDARD));
    }

    /// The step with everything that Dateline does. Takes a fraction of a second: make one and share it.
    ///
    /// @param reference asked anew for each story
    public EnrichStep(Supplier<Reference> reference, EnrichSettings settings) {
        this(
                new TopicEnricher(new StoryEnricher(reference, new MentionFinder(settings.names()))),
                List.of(new Declarations(reference), new DeclaredTopics()),
                settings.budget(),
                settings.homes());
        warmUp();
    }

    // What a fresh JVM loads for its first story would take that story's whole budget.
    private void warmUp() {
        enricher.enrich(new StoryText(List.of(new TextField(Field.BODY, 0, FIRST))));
    }

    /// The step with the reference data that comes with Dateline.
    public static EnrichStep standard() {
        Reference standard = Reference.standard();
        return new EnrichStep(() -> standard, EnrichSettings.standard());
    }

    /// The story with its enrichment.
    public EnrichedStory apply(WireStory story) {
        EnrichedStory enriched = new EnrichedStory(story, enrich(story));
        return RecordSize.isWithin(enriched, Keeping.MAX_VALUE_BYTES)
                ? enriched
                : new EnrichedStory(story, empty(TOO_LARGE));
    }

    // The one place of this stage that catches: a fault here would stop the partition for every story behind it.
    private Enrichment enrich(WireStory story) {
        Enrichment enrichment;
        try {
            enrichment = enricher.enrich(homes.read(story), budget.begin());
        } catch (RuntimeException | StackOverflowError fault) {
            enrichment = partial(fault);
        }
        for (Supplement supplement : supplements) {
            try {
                enrichment = supplement.add(story, enrichment);
            } catch (RuntimeException | StackOverflowError fault) {
                enrichment = Enrichments.withReason(enrichment, failed(fault));
            }
        }
        return enrichment;
    }

    /// An empty enrichment that says why it is empty: `failed: ` and the kind of fault. The fault's message is left
    /// out, it may hold text of the story.
    public static Enrichment partial(Throwable fault) {
        return empty(failed(fault));
    }

    private static Enrichment empty(String reason) {
        return Enrichment.newBuilder().setPartial(reason).build();
    }

    private static String failed(Throwable fault) {
        return "failed: " + fault.getClass().getSimpleName();
    }
}
