package news.dateline.ingest.parse.dpa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Reads what an entry says about its story, member by member.
final class StoryReader {
    private static final int LOWEST_URGENCY = 9;

    private final JsonObject entry;
    private final Categories categories;
    private final StoryDraft draft;
    private final WireStory.Builder story;

    StoryReader(JsonObject entry, Categories categories, StoryDraft draft) {
        this.entry = entry;
        this.categories = categories;
        this.draft = draft;
        this.story = draft.story();
    }

    void read(Times times, Leftovers rest) {
        story.setVersionCreated(JsonWords.time(entry, "version_created", "versionCreated", times));
        story.setContentCreated(JsonWords.time(entry, "content_created", "contentCreated", times));
        management();
        words();
        about();
        story.setRights(rights());
        new Notepad(entry).read(story.getEdNotes());
        new Text(entry, draft, rest).read();
        new Associations(entry, story).read();
        itemClass();
    }

    private void management() {
        Integer urgency = JsonWords.number(entry, "urgency", 1, LOWEST_URGENCY);
        String category = categories.firstId("urgency");
        story.setUrgency(urgency == null ? urgency(category) : urgency);
        story.setDeclaredProvider(categories.firstId("provider"));
        // Products and rubrics are where dpa delivers it, scopes are for whom.
        story.setServices(categories.concepts("wire", "rubric", "scope"));
        story.setSignals(signals());
    }

    private static @Nullable Integer urgency(@Nullable String qcode) {
        return qcode == null ? null : Words.number(qcode.substring(qcode.lastIndexOf(':') + 1), 1, LOWEST_URGENCY);
    }

    // The signal stands twice: as a member, and as a category, which also has its name.
    private List<ConceptRef> signals() {
        List<ConceptRef> signals = new ArrayList<>(categories.concepts("signal"));
        Set<String> known = new HashSet<>();
        signals.forEach(signal -> signal.getQcode().ifPresent(known::add));
        for (String signal : entry.texts("signal")) {
            if (known.add(signal.strip())) {
                signals.add(new ConceptRef(
                        signal.strip(), null, null, null, null, List.of(), null, null, null, List.of(), List.of()));
            }
        }
        return signals;
    }

    private void words() {
        List<LocalizedText> headlines = new ArrayList<>(3);
        add(headlines, JsonWords.line(entry, "headline"), null);
        add(headlines, JsonWords.line(entry, "kicker"), "kicker");
        add(headlines, JsonWords.line(entry, "subhead"), "subhead");
        story.setHeadlines(headlines);
        List<LocalizedText> descriptions = new ArrayList<>(2);
        add(descriptions, JsonWords.verbatim(entry, "teaser"), null);
        for (JsonObject description : entry.objects("descriptions")) {
            add(descriptions, JsonWords.verbatim(description, "description"), JsonWords.line(description, "role"));
        }
        story.setDescriptions(descriptions);
        String byline = JsonWords.line(entry, "byline");
        story.setBylines(byline == null ? List.of() : List.of(byline));
        story.setDateline(JsonWords.line(entry, "dateline"));
        story.setCreditline(JsonWords.line(entry, "creditline"));
        draft.languages(JsonWords.texts(entry, "language"));
    }

    private void about() {
        story.setSubjects(categories.subjects());
        story.setGenres(categories.concepts("genre"));
        story.setKeywords(categories.names("keyword"));
        story.setCreators(categories.concepts("creator"));
        story.setContributors(categories.concepts("contributor"));
        story.setInfoSources(categories.concepts("infosource"));
        story.setLocated(categories.concepts("located", "locationcreated"));
    }

    // `autopublishnotice` is the notice that must stand below a text that runs unseen.
    private List<RightsInfo> rights() {
        List<LocalizedText> notices = JsonWords.verbatims(entry, "copyrightnotice");
        add(notices, JsonWords.verbatim(entry, "autopublishnotice"), "autopublishnotice");
        List<LocalizedText> terms = JsonWords.verbatims(entry, "usageterms");
        return notices.isEmpty() && terms.isEmpty()
                ? List.of()
                : List.of(new RightsInfo(null, notices, terms, List.of(), List.of()));
    }

    // Nearly every entry is declared a composite; what readers get of it is a text, or the one thing it is made of.
    private void itemClass() {
        String type = JsonWords.line(entry, "type");
        String only = Associations.only(entry);
        String kind = story.getBody().getParagraphs().isEmpty() && only != null ? only : "text";
        if (type == null || "composite".equals(type)) {
            draft.notes().inferred("itemClass");
        } else {
            kind = type;
        }
        story.setItemClass("ninat:" + ("image".equals(kind) ? "picture" : kind));
    }

    private static void add(List<LocalizedText> texts, @Nullable String text, @Nullable String role) {
        if (text != null) {
            texts.add(new LocalizedText(text, role, null));
        }
    }
}
