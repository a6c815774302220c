package news.dateline.enrich.offline;

import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.WireStory;

/// Says to a person why each name of a story means what it does, for `dateline enrich --explain`. Safe to share between
/// threads.
public final class OfflineExplain {
    private final StoryEnricher enricher;

    /// With an enricher of any reference data.
    public OfflineExplain(StoryEnricher enricher) {
        this.enricher = enricher;
    }

    /// Explains a file of plain text: its first line is the headline, blank lines divide the paragraphs.
    public String text(String text) {
        return explain(PlainText.of(text).story());
    }

    /// Explains a story of a wire.
    public String story(WireStory story) {
        return explain(StoryText.of(story));
    }

    private String explain(StoryText story) {
        return Explanation.of(story, enricher.explain(story));
    }
}
