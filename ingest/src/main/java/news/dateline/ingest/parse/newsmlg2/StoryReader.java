package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.body.ReadableText;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Reads what an item says about its story, property by property, from where NewsML-G2 has it.
final class StoryReader {
    private static final int LOWEST_URGENCY = 9;

    private final Item item;
    private final Notes notes;
    private final StoryDraft draft;
    private final WireStory.Builder story;
    private final Concepts concepts;
    private final ItemTimes times;

    StoryReader(Item item, StoryDraft draft) {
        this.item = item;
        this.notes = item.notes();
        this.draft = draft;
        this.story = draft.story();
        this.concepts = new Concepts(item.catalog());
        this.times = new ItemTimes(item.times());
    }

    void read() {
        management();
        description();
        origin();
        about();
        Rights rights = Rights.of(item);
        story.setRights(rights.ofItem());
        new ContentReader(item, story).read(rights);
        story.setLinks(Links.of(item));
    }

    private void management() {
        for (Element meta : Item.all(item.root(), "itemMeta")) {
            story.setFirstCreated(times.read(meta, "firstCreated", "firstCreated"));
            story.setVersionCreated(times.read(meta, "versionCreated", "versionCreated"));
            story.setExpires(times.read(meta, "expires", "expires"));
        }
        for (Element meta : Item.all(item.root(), "contentMeta")) {
            story.setContentCreated(times.read(meta, "contentCreated", "contentCreated"));
            story.setContentModified(times.read(meta, "contentModified", "contentModified"));
        }
        story.setDeclaredProvider(idOf("itemMeta", "provider"));
        story.setItemClass(idOf("itemMeta", "itemClass"));
        story.setProfile(line("itemMeta", "profile"));
        story.setServices(concepts.all(item.inMeta("itemMeta", "service")));
        story.setSignals(concepts.all(item.inMeta("itemMeta", "signal")));
        story.setEdNotes(edNotes());
        if ("packageItem".equals(item.root().name()) && story.getItemClass() == null) {
            story.setItemClass("ninat:composite");
            notes.inferred("itemClass");
        }
    }

    private List<String> edNotes() {
        List<Element> elements = item.inMeta("itemMeta", "edNote");
        elements.addAll(item.inMeta("contentMeta", "edNote"));
        List<String> texts = new ArrayList<>();
        for (Element element : elements) {
            // A note may be markup of its own; its words are what editors need, its classes are not.
            String text = ReadableText.of(element);
            element.markAllRead();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private void description() {
        story.setUrgency(urgency());
        story.setHeadlines(Words.lines(item.inMeta("contentMeta", "headline")));
        story.setDescriptions(Words.verbatims(item.inMeta("contentMeta", "description")));
        story.setKeywords(Words.plain(item.inMeta("contentMeta", "keyword")));
        item.firstInMeta("contentMeta", "slugline").ifPresent(element -> {
            String line = Words.line(element);
            story.setSlugline(line == null ? null : new Slugline(line, element.attribute("separator")));
        });
        draft.languages(languages());
    }

    private @Nullable Integer urgency() {
        Optional<Element> element = item.firstInMeta("contentMeta", "urgency");
        Integer urgency = element.isEmpty() ? null : Words.number(element.get().peekText(), 1, LOWEST_URGENCY);
        if (urgency != null) {
            element.get().markTextRead();
        }
        return urgency;
    }

    private List<String> languages() {
        List<String> declared = new ArrayList<>();
        for (Element language : item.inMeta("contentMeta", "language")) {
            String tag = language.attribute("tag");
            if (tag != null) {
                declared.add(tag);
            }
        }
        String around = item.root().language();
        // xml:lang is about the metadata; an item that says no more is nearly always written in it.
        if (declared.isEmpty() && around != null) {
            notes.inferred("languages");
            declared.add(around);
        }
        return declared;
    }

    private void origin() {
        story.setBylines(Words.plain(item.inMeta("contentMeta", "by")));
        story.setCreators(concepts.all(item.inMeta("contentMeta", "creator")));
        story.setContributors(concepts.all(item.inMeta("contentMeta", "contributor")));
        story.setCreditline(line("contentMeta", "creditline"));
        story.setInfoSources(concepts.all(item.inMeta("contentMeta", "infoSource")));
        story.setDateline(line("contentMeta", "dateline"));
        story.setLocated(concepts.all(item.inMeta("contentMeta", "located")));
    }

    private void about() {
        story.setSubjects(concepts.all(item.inMeta("contentMeta", "subject")));
        story.setGenres(concepts.all(item.inMeta("contentMeta", "genre")));
        story.setAltIds(item.inMeta("contentMeta", "altId").stream()
                .filter(element -> !element.peekText().isBlank())
                .map(element -> new AltId(element.text().strip(), element.attribute("type")))
                .toList());
    }

    private @Nullable String idOf(String meta, String name) {
        return item.firstInMeta(meta, name).map(concepts::idOf).orElse(null);
    }

    private @Nullable String line(String meta, String name) {
        return item.firstInMeta(meta, name).map(Words::line).orElse(null);
    }
}
