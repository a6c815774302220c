package news.dateline.ingest.parse.ninjs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.ingest.parse.time.Times;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Reads what an item says about its story, member by member, in the spelling of any version.
final class StoryReader {
    private static final Set<String> TYPES =
            Set.of("text", "audio", "video", "picture", "graphic", "composite", "component");
    private static final int LOWEST = 9;

    private final Item item;
    private final JsonObject root;
    private final StoryDraft draft;
    private final WireStory.Builder story;
    private final Times times;

    StoryReader(Item item, StoryDraft draft) {
        this.item = item;
        this.root = item.root();
        this.draft = draft;
        this.story = draft.story();
        this.times = item.times();
    }

    void read() {
        String language = JsonWords.line(root, "language");
        draft.languages(language == null ? List.of() : List.of(language));
        management();
        texts(new Texts(root, language));
        concepts(new Concepts(language));
        story.setRights(Rights.of(root, language));
        new ContentReader(item, draft).read();
        root.markRead("standard");
        root.markRead("$standard");
        root.markRead("$schema");
    }

    private void management() {
        story.setFirstCreated(time("firstCreated", "firstcreated", "firstCreated"));
        story.setVersionCreated(time("versionCreated", "versioncreated", "versionCreated"));
        story.setContentCreated(time("contentCreated", "contentcreated", "contentCreated"));
        story.setExpires(time("expires", "expires"));
        story.setDeclaredProvider(JsonWords.line(root, "source", "provider"));
        story.setProfile(JsonWords.line(root, "profile"));
        story.setItemClass(itemClass());
        story.setUrgency(number("urgency"));
        story.setTransmission(transmission());
        story.setEdNotes(new ArrayList<>(JsonWords.texts(root, "ednote", "edNote")));
        story.setAltIds(altIds());
    }

    private @Nullable Instant time(String field, String... spellings) {
        for (String name : spellings) {
            if (root.peekText(name) != null) {
                return JsonWords.time(root, name, field, times);
            }
        }
        return null;
    }

    // IPTC's vocabulary of item classes has these words: http://cv.iptc.org/newscodes/ninature/.
    private @Nullable String itemClass() {
        String type = root.peekText("type");
        if (type == null || !TYPES.contains(type.strip())) {
            return null;
        }
        root.text("type");
        return "ninat:" + type.strip();
    }

    private @Nullable Integer number(String name) {
        return JsonWords.number(root, name, 1, LOWEST);
    }

    // Superdesk writes into NewsML-G2's header what it calls priority here: it is about sending, not about the story.
    private @Nullable Transmission transmission() {
        Integer priority = number("priority");
        return priority == null
                ? null
                : new Transmission(null, null, null, priority, null, List.of(), List.of(), List.of());
    }

    private List<AltId> altIds() {
        List<AltId> ids = new ArrayList<>();
        for (String name : List.of("altids", "altIds")) {
            if (root.peek(name) instanceof JsonObject named) {
                root.object(name);
                for (String type : named.names()) {
                    add(ids, JsonWords.verbatim(named, type), type);
                }
            } else {
                root.objects(name)
                        .forEach(id -> add(ids, JsonWords.verbatim(id, "value"), JsonWords.verbatim(id, "role")));
            }
        }
        return ids;
    }

    private static void add(List<AltId> ids, @Nullable String value, @Nullable String type) {
        if (value != null) {
            ids.add(new AltId(value, type));
        }
    }

    private void texts(Texts texts) {
        story.setHeadlines(texts.headlines());
        story.setDescriptions(texts.descriptions());
        story.setBylines(texts.bylines());
        story.setKeywords(JsonWords.texts(root, "keywords", "keyword"));
        story.setCreditline(JsonWords.line(root, "creditline"));
        String slugline = JsonWords.line(root, "slugline");
        story.setSlugline(slugline == null ? null : new Slugline(slugline, null));
        story.setDateline(texts.dateline());
    }

    private void concepts(Concepts concepts) {
        story.setSubjects(concepts.subjects(root));
        story.setGenres(concepts.all(root, null, "genre", "genres"));
        story.setServices(concepts.all(root, null, "service", "services"));
        story.setSignals(concepts.all(root, null, "signal", "signals"));
        story.setInfoSources(concepts.all(root, null, "infosource", "infosources", "infoSources"));
        story.setLocated(concepts.all(root, null, "located"));
        story.setCreators(concepts.all(root, null, "authors"));
    }
}
