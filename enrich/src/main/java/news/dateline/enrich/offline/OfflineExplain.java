package news.dateline.enrich.offline;

import news.dateline.enrich.Homes;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.WireStory;

/// Says to a person why each name of a story means what it does, for `dateline enrich --explain`. Safe to share between
/// threads.
public final class OfflineExplain {
    private final StoryEnricher enricher;
    private final Homes homes;

    /// With an enricher of any reference data.
    public OfflineExplain(StoryEnricher enricher) {
        this(enricher, Homes.none());
    }

    /// With where the readers of wires live, and those of a plain text.
    public OfflineExplain(StoryEnricher enricher, Homes homes) {
        this.enricher = enricher;
        this.homes = homes;
    }

    /// Explains a file of plain text: its first line is the headline, blank lines divide the paragraphs.
    public String text(String text) {
        return explain(homes.read(PlainText.of(text).story()));
    }

    /// Explains a story of a wire.
    public String story(WireStory story) {
        return explain(homes.read(story));
    }

    private String explain(StoryText story) {
        return Explanation.of(story, enricher.explain(story));
    }
}
