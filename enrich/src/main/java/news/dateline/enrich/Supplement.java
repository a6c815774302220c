package news.dateline.enrich;

import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.WireStory;

/// Adds to what was found in a story's text what its wire said beside the text. Pure; safe to share between threads.
@FunctionalInterface
public interface Supplement {
    /// The enrichment with what this adds; the given one stays as it is.
    Enrichment add(WireStory story, Enrichment enrichment);
}
