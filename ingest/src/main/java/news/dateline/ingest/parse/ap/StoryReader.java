package news.dateline.ingest.parse.ap;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.body.StoryContent;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.ingest.parse.time.Times;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Reads what an item says about its story, in the order of AP's "Content metadata fields", whose mapping to NewsML-G2
/// says what each of them is.
final class StoryReader {
    private static final int LOWEST_URGENCY = 9;

    private final Answer.Entry entry;
    private final JsonObject item;
    private final StoryDraft draft;
    private final WireStory.Builder story;
    private final Times times;

    StoryReader(Answer.Entry entry, StoryDraft draft, Times times) {
        this.entry = entry;
        this.item = entry.item();
        this.draft = draft;
        this.story = draft.story();
        this.times = times;
    }

    /// @param text the markup of the story's text; empty for none
    void read(String text) {
        management();
        words();
        origin();
        about();
        RightsInfo rights = new RightsInfo(
                null,
                JsonWords.verbatims(item, "copyrightnotice"),
                JsonWords.verbatims(item, "usageterms"),
                List.of(),
                List.of());
        boolean saysNothing =
                rights.getCopyrightNotices().isEmpty() && rights.getUsageTerms().isEmpty();
        story.setRights(saysNothing ? List.of() : List.of(rights));
        new Media(entry, draft).read();
        if (!text.isEmpty()) {
            StoryContent.put(InlineText.read(text, StoryContent.headlines(draft)), draft, "nitf");
        }
    }

    private void management() {
        story.setFirstCreated(JsonWords.time(item, "firstcreated", "firstCreated", times));
        story.setVersionCreated(JsonWords.time(item, "versioncreated", "versionCreated", times));
        story.setExpires(JsonWords.time(item, "expires", "expires", times));
        story.setDeclaredProvider(JsonWords.line(item, "provider"));
        story.setProfile(JsonWords.line(item, "profile"));
        String type = JsonWords.line(item, "type");
        story.setItemClass(type == null ? null : "ninat:" + type);
        story.setUrgency(JsonWords.number(item, "urgency", 1, LOWEST_URGENCY));
        Integer priority = JsonWords.number(item, "priority", 1, LOWEST_URGENCY);
        if (priority != null) {
            story.setTransmission(new Transmission(null, null, null, priority, null, List.of(), List.of(), List.of()));
        }
        story.setAltIds(altIds());
        story.setServices(Labels.products(entry.products()));
        List<ConceptRef> signals = new ArrayList<>(Labels.literals(item, "signals", null));
        signals.addAll(Labels.literals(item, "editorialpriority", "editorialpriority"));
        story.setSignals(signals);
        for (String note : item.texts("ednote")) {
            story.getEdNotes().add(note.strip());
        }
    }

    private List<AltId> altIds() {
        List<AltId> ids = new ArrayList<>(4);
        JsonObject altIds = item.object("altids");
        if (altIds != null) {
            for (String name : altIds.names()) {
                String id = "itemid".equals(name) ? null : JsonWords.line(altIds, name);
                if (id != null) {
                    ids.add(new AltId(id, name));
                }
            }
        }
        return ids;
    }

    // The headline must come first: whoever looks for the main one takes the one without a role.
    private void words() {
        List<LocalizedText> headlines = new ArrayList<>(4);
        add(headlines, line("headline"), null);
        add(headlines, line("title"), "title");
        add(headlines, line("headline_extended"), "aprol:extendedHeadline");
        add(headlines, line("headline_seo"), "aprol:seoHeadline");
        story.setHeadlines(headlines);
        String slugline = line("slugline");
        story.setSlugline(slugline == null ? null : new Slugline(slugline, null));
        List<LocalizedText> descriptions = new ArrayList<>(2);
        add(descriptions, JsonWords.verbatim(item, "description_summary"), "drol:summary");
        add(descriptions, JsonWords.verbatim(item, "description_caption"), "drol:caption");
        story.setDescriptions(descriptions);
        story.setKeywords(JsonWords.texts(item, "keywords"));
        draft.languages(JsonWords.texts(item, "language"));
    }

    private void origin() {
        Bylines bylines = Bylines.of(item);
        story.setBylines(bylines.shown());
        story.setCreators(bylines.creators());
        story.setContributors(Labels.named(item, "producer", "aprol:editor"));
        String credit = line("description_creditline");
        story.setCreditline(credit == null ? line("creditline") : credit);
        story.setInfoSources(Labels.infoSources(item));
        // Metadata mapping: `located` is what NewsML-G2 calls dateline, `datelinelocation` what it calls located.
        story.setDateline(line("located"));
        story.setLocated(Labels.located(item));
    }

    private void about() {
        story.setSubjects(Concepts.subjects(item));
        List<ConceptRef> genres = new ArrayList<>(Labels.literals(item, "editorialrole", "editorialrole"));
        genres.addAll(Labels.literals(item, "editorialtypes", "editorialtype"));
        story.setGenres(genres);
    }

    private @Nullable String line(String name) {
        return JsonWords.line(item, name);
    }

    private static void add(List<LocalizedText> texts, @Nullable String text, @Nullable String role) {
        if (text != null) {
            texts.add(new LocalizedText(text, role, null));
        }
    }
}
