package news.dateline.publish.route;

import java.util.Map;
import news.dateline.schemas.Priorities;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RegionWeight;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireStory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

/// The fields that a channel's query may ask for; docs/channels.md lists them. All but headline and text hold whole
/// values, compared without regard to case.
final class StoryFields {
    static final String TEXT = "text";
    private static final String HEADLINE = "headline";
    /// What a story is about, as against what it mentions: docs/enrichment.md.
    private static final double ABOUT = 0.35;

    private StoryFields() {}

    static Document of(EnrichedStory enriched) {
        Document document = new Document();
        wire(document, enriched.getStory());
        text(document, enriched.getStory());
        places(document, enriched.getEnrichment());
        return document;
    }

    static Analyzer analyzer() {
        Analyzer words = new StandardAnalyzer();
        return new PerFieldAnalyzerWrapper(new WholeValue(), Map.of(TEXT, words, HEADLINE, words));
    }

    private static void wire(Document document, WireStory story) {
        add(document, "wire", story.getWire());
        add(document, "provider", story.getProvider());
        add(document, "priority", StoryHeaders.word(Priorities.of(story)));
        story.getUrgency().ifPresent(urgency -> add(document, "urgency", Integer.toString(urgency)));
        story.getLanguages().forEach(language -> add(document, "language", language));
        story.getSlugline().map(Slugline::getText).ifPresent(slug -> add(document, "slug", slug));
    }

    private static void text(Document document, WireStory story) {
        story.getHeadlines().stream().map(LocalizedText::getText).forEach(headline -> {
            add(document, HEADLINE, headline);
            add(document, TEXT, headline);
        });
        story.getBody().getParagraphs().forEach(paragraph -> add(document, TEXT, paragraph));
    }

    private static void places(Document document, Enrichment enrichment) {
        enrichment.getCountries().stream()
                .filter(country -> country.getWeight() >= ABOUT)
                .map(CountryWeight::getIso2)
                .forEach(iso2 -> add(document, "country", iso2));
        enrichment.getRegions().stream()
                .filter(region -> region.getWeight() >= ABOUT)
                .map(RegionWeight::getM49)
                .forEach(m49 -> add(document, "region", m49));
        enrichment.getFocus().ifPresent(focus -> add(document, "focus", focus.getIso2()));
    }

    private static void add(Document document, String field, String value) {
        document.add(new TextField(field, value, Field.Store.NO));
    }

    private static final class WholeValue extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            KeywordTokenizer tokenizer = new KeywordTokenizer();
            return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
        }

        // For prefixes, wildcards and ranges, which are not cut into words.
        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new LowerCaseFilter(in);
        }
    }
}
