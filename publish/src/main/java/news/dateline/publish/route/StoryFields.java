package news.dateline.publish.route;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.schemas.Priorities;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.RegionWeight;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireStory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

/// A story as the fields that a channel's query may ask for: [StoryField].
final class StoryFields {
    /// What a story is about, as against what it mentions: docs/enrichment.md.
    private static final double ABOUT = 0.35;

    private final Document document = new Document();

    private StoryFields() {}

    static Document of(EnrichedStory enriched) {
        StoryFields fields = new StoryFields();
        fields.wire(enriched.getStory());
        fields.concepts(enriched.getStory());
        fields.text(enriched.getStory());
        fields.about(enriched.getEnrichment());
        enriched.getEnrichment().getEntities().forEach(fields::entity);
        return fields.document;
    }

    static Analyzer analyzer() {
        Analyzer words = new StandardAnalyzer();
        Map<String, Analyzer> read = Arrays.stream(StoryField.values())
                .filter(field -> field.holds() == StoryField.Holds.WORDS)
                .collect(Collectors.toMap(StoryField::field, field -> words));
        return new PerFieldAnalyzerWrapper(new WholeValue(), read);
    }

    private void wire(WireStory story) {
        add(StoryField.WIRE, story.getWire());
        add(StoryField.PROVIDER, story.getProvider());
        add(StoryField.PRIORITY, StoryHeaders.word(Priorities.of(story)));
        story.getUrgency().ifPresent(urgency -> add(StoryField.URGENCY, Integer.toString(urgency)));
        story.getLanguages().forEach(language -> add(StoryField.LANGUAGE, language));
        story.getSlugline().map(Slugline::getText).ifPresent(slug -> add(StoryField.SLUG, slug));
        story.getKeywords().forEach(keyword -> add(StoryField.KEYWORD, keyword));
    }

    private void concepts(WireStory story) {
        story.getItemClass().ifPresent(itemClass -> addId(StoryField.CLASS, itemClass));
        story.getGenres().forEach(genre -> concept(StoryField.GENRE, genre));
        story.getServices().forEach(service -> concept(StoryField.SERVICE, service));
    }

    private void concept(StoryField field, ConceptRef concept) {
        concept.getQcode().ifPresent(qcode -> addId(field, qcode));
        concept.getLiteral().ifPresent(literal -> add(field, literal));
        concept.getNames().forEach(name -> add(field, name.getText()));
    }

    private void text(WireStory story) {
        story.getHeadlines().stream().map(LocalizedText::getText).forEach(headline -> {
            add(StoryField.HEADLINE, headline);
            add(StoryField.TEXT, headline);
        });
        story.getBody().getParagraphs().forEach(paragraph -> add(StoryField.TEXT, paragraph));
        story.getBylines().forEach(byline -> add(StoryField.BYLINE, byline));
        story.getPictures().stream()
                .map(Picture::getCaption)
                .flatMap(Optional::stream)
                .forEach(caption -> add(StoryField.CAPTION, caption));
    }

    private void about(Enrichment enrichment) {
        enrichment.getCountries().stream()
                .filter(country -> country.getWeight() >= ABOUT)
                .map(CountryWeight::getIso2)
                .forEach(iso2 -> add(StoryField.COUNTRY, iso2));
        enrichment.getRegions().stream()
                .filter(region -> region.getWeight() >= ABOUT)
                .map(RegionWeight::getM49)
                .forEach(m49 -> add(StoryField.REGION, m49));
        enrichment.getNewsRegions().stream()
                .filter(region -> region.getWeight() >= ABOUT)
                .forEach(region -> named(StoryField.NEWSREGION, region.getId(), region.getName()));
        enrichment.getFocus().ifPresent(focus -> add(StoryField.FOCUS, focus.getIso2()));
        enrichment.getTopics().forEach(topic -> named(StoryField.TOPIC, topic.getQcode(), topic.getName()));
        boolean contested = enrichment.getEntities().stream().anyMatch(FoundEntity::getContested);
        add(StoryField.CONTESTED, Boolean.toString(contested));
    }

    private void entity(FoundEntity entity) {
        field(entity.getType()).ifPresent(field -> named(field, entity.getId(), entity.getName()));
        // A country is an area: its one point says nothing about what lies near it.
        if (entity.getType() == EntityType.PLACE && !entity.getKind().equals("country")) {
            entity.getLatitude()
                    .ifPresent(latitude ->
                            entity.getLongitude().ifPresent(longitude -> Near.add(document, latitude, longitude)));
        }
    }

    private static Optional<StoryField> field(EntityType type) {
        return switch (type) {
            case PERSON -> Optional.of(StoryField.PERSON);
            case ORGANISATION -> Optional.of(StoryField.ORGANISATION);
            case PLACE -> Optional.of(StoryField.PLACE);
            case EVENT, OTHER -> Optional.empty();
        };
    }

    private void named(StoryField field, String id, String name) {
        addId(field, id);
        add(field, name);
    }

    // Also without the scheme, which the field says already and whose colon a query must put in quotation marks.
    private void addId(StoryField field, String id) {
        add(field, id);
        int colon = id.indexOf(':');
        if (colon >= 0) {
            add(field, id.substring(colon + 1));
        }
    }

    private void add(StoryField field, String value) {
        document.add(new TextField(field.field(), value, Field.Store.NO));
    }
}
