package news.dateline.enrich;

import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.Enrichment;

/// Says who and where a story is about. Pure: the same text gives the same enrichment; safe to share between threads.
public interface Enricher {
    /// What the text is about.
    Enrichment enrich(StoryText text);
}
