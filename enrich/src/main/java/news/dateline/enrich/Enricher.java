package news.dateline.enrich;

import news.dateline.enrich.text.Deadline;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.Enrichment;

/// Says who and where a story is about. Pure: the same text gives the same enrichment; safe to share between threads.
@FunctionalInterface
public interface Enricher {
    /// What the text is about.
    Enrichment enrich(StoryText text);

    /// What as much of the text is about as there is time for; then `partial` says what is missing. An enricher that
    /// knows no deadline reads everything.
    default Enrichment enrich(StoryText text, Deadline deadline) {
        return enrich(text);
    }
}
