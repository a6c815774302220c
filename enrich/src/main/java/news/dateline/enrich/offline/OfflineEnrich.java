package news.dateline.enrich.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import news.dateline.enrich.EnrichStep;
import news.dateline.enrich.Enricher;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.WireStory;

/// Enriches without a broker, for `dateline enrich`: one JSON object a text or story. Safe to share between threads.
public final class OfflineEnrich {
    private final Enricher enricher;

    /// Any enricher, offline.
    public OfflineEnrich(Enricher enricher) {
        this.enricher = enricher;
    }

    /// With the reference data that comes with Dateline.
    public static OfflineEnrich standard() {
        return new OfflineEnrich(StoryEnricher.standard());
    }

    /// Enriches a file of plain text: its first line is the headline, blank lines divide the paragraphs. Offsets count
    /// Unicode code points of the whole text; a byte order mark that was decoded counts as the one it is.
    public ObjectNode text(String file, String text) {
        PlainText plain = PlainText.of(text);
        return EnrichmentJson.of(file, enrich(plain.story()), plain::offset);
    }

    /// Enriches a story of a wire; offsets count within each field.
    public ObjectNode story(String file, WireStory story) {
        return EnrichmentJson.of(file, enrich(StoryText.of(story)), mention -> 0);
    }

    private Enrichment enrich(StoryText text) {
        try {
            return enricher.enrich(text);
        } catch (RuntimeException fault) {
            return EnrichStep.partial(fault);
        }
    }
}
