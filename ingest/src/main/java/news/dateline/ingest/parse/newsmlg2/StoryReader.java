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
        story.setFirstCreated(times.read(item.itemMeta(), "firstCreated"));
        story.setVersionCreated(times.read(item.itemMeta(), "versionCreated"));
        story.setExpires(times.read(item.itemMeta(), "expires"));
        story.setContentCreated(times.read(item.contentMeta(), "contentCreated"));
        story.setContentModified(times.read(item.contentMeta(), "contentModified"));
        story.setDeclaredProvider(idOf(item.itemMeta(), "provider"));
        story.setItemClass(idOf(item.itemMeta(), "itemClass"));
        story.setProfile(line(item.itemMeta(), "profile"));
        story.setServices(concepts.all(item.itemMeta().all("service")));
        story.setSignals(concepts.all(item.itemMeta().all("signal")));
        story.setEdNotes(edNotes());
        if ("packageItem".equals(item.root().name()) && story.getItemClass() == null) {
            story.setItemClass("ninat:composite");
            notes.inferred("itemClass");
        }
    }

    private List<String> edNotes() {
        List<Element> elements = new ArrayList<>(item.itemMeta().all("edNote"));
        elements.addAll(item.contentMeta().all("edNote"));
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
        story.setHeadlines(Words.lines(item.contentMeta().all("headline")));
        story.setDescriptions(Words.verbatims(item.contentMeta().all("description")));
        story.setKeywords(Words.plain(item.contentMeta().all("keyword")));
        item.contentMeta().first("slugline").ifPresent(element -> {
            String line = Words.line(element);
            story.setSlugline(line == null ? null : new Slugline(line, element.attribute("separator")));
        });
        draft.languages(languages());
    }

    private @Nullable Integer urgency() {
        Optional<Element> element = item.contentMeta().first("urgency");
        Integer urgency = element.isEmpty() ? null : Words.number(element.get().peekText(), 1, LOWEST_URGENCY);
        if (urgency != null) {
            element.get().markTextRead();
        }
        return urgency;
    }

    private List<String> languages() {
        List<String> declared = new ArrayList<>();
        for (Element language : item.contentMeta().all("language")) {
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
        story.setBylines(Words.plain(item.contentMeta().all("by")));
        story.setCreators(concepts.all(item.contentMeta().all("creator")));
        story.setContributors(concepts.all(item.contentMeta().all("contributor")));
        story.setCreditline(line(item.contentMeta(), "creditline"));
        story.setInfoSources(concepts.all(item.contentMeta().all("infoSource")));
        story.setDateline(line(item.contentMeta(), "dateline"));
        story.setLocated(concepts.all(item.contentMeta().all("located")));
    }

    private void about() {
        story.setSubjects(concepts.all(item.contentMeta().all("subject")));
        story.setGenres(concepts.all(item.contentMeta().all("genre")));
        story.setAltIds(altIds());
    }

    private List<AltId> altIds() {
        List<AltId> ids = new ArrayList<>(0);
        for (Element element : item.contentMeta().all("altId")) {
            if (!element.isBlank()) {
                ids.add(new AltId(element.text().strip(), element.attribute("type")));
            }
        }
        return ids;
    }

    private @Nullable String idOf(Meta meta, String name) {
        return meta.first(name).map(concepts::idOf).orElse(null);
    }

    private @Nullable String line(Meta meta, String name) {
        return meta.first(name).map(Words::line).orElse(null);
    }
}
