package news.dateline.enrich.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import news.dateline.enrich.EnrichStep;
import news.dateline.enrich.Enricher;
import news.dateline.enrich.Homes;
import news.dateline.enrich.Supplement;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.declared.Declarations;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.topic.DeclaredTopics;
import news.dateline.enrich.topic.TopicEnricher;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.WireStory;

/// Enriches without a broker, for `dateline enrich`: one JSON object a text or story. Safe to share between threads.
/// There is no budget: all of a text is read.
public final class OfflineEnrich {
    private final Enricher enricher;
    private final List<Supplement> supplements;
    private final Homes homes;

    /// Any enricher, offline; nothing is added to what it says.
    public OfflineEnrich(Enricher enricher) {
        this(enricher, List.of(), Homes.none());
    }

    private OfflineEnrich(Enricher enricher, List<Supplement> supplements, Homes homes) {
        this.enricher = enricher;
        this.supplements = supplements;
        this.homes = homes;
    }

    /// Everything that Dateline does, with this reference data.
    ///
    /// @param finder finds the names
    /// @param homes where the readers of wires live, and those of a plain text
    public static OfflineEnrich with(Supplier<Reference> reference, MentionFinder finder, Homes homes) {
        return new OfflineEnrich(
                new TopicEnricher(new StoryEnricher(reference, finder)),
                List.of(new Declarations(reference), new DeclaredTopics()),
                homes);
    }

    /// With the reference data that comes with Dateline.
    public static OfflineEnrich standard() {
        Reference standard = Reference.standard();
        return with(() -> standard, new MentionFinder(), Homes.none());
    }

    /// Enriches a file of plain text: its first line is the headline, blank lines divide the paragraphs. Offsets count
    /// Unicode code points of the whole text; a byte order mark that was decoded counts as the one it is.
    public ObjectNode text(String file, String text) {
        PlainText plain = PlainText.of(text);
        return EnrichmentJson.of(file, enrich(homes.read(plain.story())), plain::offset);
    }

    /// Enriches a story of a wire; offsets count within each field.
    public ObjectNode story(String file, WireStory story) {
        Enrichment enrichment = enrich(homes.read(story));
        for (Supplement supplement : supplements) {
            enrichment = supplement.add(story, enrichment);
        }
        return EnrichmentJson.of(file, enrichment, mention -> 0);
    }

    private Enrichment enrich(StoryText text) {
        try {
            return enricher.enrich(text);
        } catch (RuntimeException fault) {
            return EnrichStep.partial(fault);
        }
    }
}
