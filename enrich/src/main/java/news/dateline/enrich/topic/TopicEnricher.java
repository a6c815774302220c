package news.dateline.enrich.topic;

import news.dateline.enrich.Enricher;
import news.dateline.enrich.Enrichments;
import news.dateline.enrich.text.Deadline;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.Enrichment;

/// Adds to what another enricher says the topics that the words tell.
public final class TopicEnricher implements Enricher {
    private final Enricher names;
    private final TopicTagger tagger = TopicTagger.standard();

    /// @param names finds the entities, whose kinds speak for topics too
    public TopicEnricher(Enricher names) {
        this.names = names;
    }

    @Override
    public Enrichment enrich(StoryText text) {
        return tagged(text, names.enrich(text));
    }

    @Override
    public Enrichment enrich(StoryText text, Deadline deadline) {
        return tagged(text, names.enrich(text, deadline));
    }

    private Enrichment tagged(StoryText text, Enrichment enrichment) {
        return Enrichments.withTopics(enrichment, tagger.tag(text, enrichment.getEntities()));
    }
}
