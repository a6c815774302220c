package news.dateline.ingest.parse.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.ingest.parse.xml.XmlRest;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// What one entry of Atom means. docs/formats/atom.md has the rules.
final class AtomEntry {
    private final FeedItem item;
    private final Parts parts;
    private final Notes notes;
    private final FeedLinks links = new FeedLinks();
    private final StoryDraft draft;
    private final WireStory.Builder story;

    private AtomEntry(FeedItem item) {
        this.item = item;
        this.parts = item.parts();
        this.notes = item.notes();
        links.addAtom(item, parts.all(Module.CORE, "link"));
        String hash = ItemHash.of(item.root(), parts.modules());
        Element id = parts.first(Module.CORE, "id");
        String guid = id == null ? null : Words.line(id);
        this.draft = new StoryDraft(
                item.input(),
                AtomParser.FORMAT,
                guid == null ? RssIdentity.inferred(item, links.page(), hash) : guid,
                hash,
                notes);
        this.story = draft.story();
    }

    /// Reads an entry; there is none that cannot be used.
    static FeedStory read(Element root, Channel channel) {
        return new AtomEntry(FeedItem.of(root, channel)).story();
    }

    private FeedStory story() {
        times();
        status();
        headline();
        content();
        Categories categories = Categories.of(item);
        story.setSubjects(categories.subjects());
        story.setKeywords(categories.keywords());
        story.setRights(FeedRights.of(parts, item.language()));
        people();
        source();
        story.setLinks(links.all());
        XmlRest.collect(item.root(), item.root().name(), item.rest());
        String language = item.root().language();
        return new FeedStory(draft, language == null ? List.of() : List.of(language), item.rest());
    }

    // RFC 4287 §4.2.9, §4.2.15; Atom 0.3 calls them issued and modified, and has created too.
    private void times() {
        FeedTimes times = FeedTimes.of(item);
        Instant published = times.w3c(parts.first(Module.CORE, "published"), "firstCreated");
        if (published == null) {
            published = times.w3c(parts.first(Module.CORE, "issued"), "firstCreated");
        }
        story.setFirstCreated(published);
        story.setContentCreated(times.w3c(parts.first(Module.CORE, "created"), "contentCreated"));
        Instant changed = times.w3c(parts.first(Module.CORE, "updated"), "versionCreated");
        if (changed == null) {
            changed = times.w3c(parts.first(Module.CORE, "modified"), "versionCreated");
        }
        Revisions.order(draft, changed);
    }

    // RFC 5023 §13.1.1: a draft is not to be made public.
    private void status() {
        for (Element control : parts.all(Module.APP, "control")) {
            Element isDraft = new Parts(control, parts.modules()).first(Module.APP, "draft");
            if (isDraft != null && "yes".equalsIgnoreCase(isDraft.text().strip())) {
                story.setPubStatus(PubStatus.WITHHELD);
            }
        }
    }

    private void headline() {
        Element title = parts.first(Module.CORE, "title");
        String text = title == null ? null : TextOf.construct(title);
        if (title != null && text != null) {
            story.setHeadlines(List.of(new LocalizedText(text, null, item.languageOf(title))));
        }
    }

    private void content() {
        FeedContent content = new FeedContent(item, draft);
        FeedBody body = new FeedBody(item, content.headlines());
        PictureList pictures = new MediaReader(item, links).read();
        Content text = FeedBody.nothing();
        for (Element element : parts.all(Module.CORE, "content")) {
            if (element.peek("src") != null) {
                elsewhere(element, pictures);
            } else if (text.body().getParagraphs().isEmpty()) {
                text = AtomContent.read(item, body, element);
            }
        }
        content.body(text, pictures);
        Element summary = parts.first(Module.CORE, "summary");
        if (summary != null) {
            content.description(AtomContent.read(item, body, summary), item.languageOf(summary), pictures);
        }
        story.setPictures(pictures.all());
    }

    // RFC 4287 §4.1.3.2: content that is somewhere else.
    private void elsewhere(Element content, PictureList pictures) {
        String src = item.urlsOf(content).resolve(String.valueOf(content.attribute("src")));
        MediaObject object = MediaObject.at(src, content.attribute("type"));
        if (object.isPicture(null)) {
            pictures.add(new Picture(null, null, null, null, null, List.of(), List.of(object.asRendition())));
        } else {
            links.add("content", src, object.type().orElse(null), null);
        }
    }

    private void people() {
        People people = People.ofAtom(parts);
        story.setCreators(people.concepts());
        story.setBylines(people.bylines());
        story.setContributors(People.contributors(parts));
    }

    // RFC 4287 §4.2.11: the feed that the entry was copied from. Its authors and rights are the entry's where it has
    // none, before those of the feed around it (§4.2.1, §4.2.10).
    private void source() {
        List<ConceptRef> sources = new ArrayList<>();
        for (Element source : parts.all(Module.CORE, "source")) {
            Parts its = new Parts(source, parts.modules());
            String title = line(its.first(Module.CORE, "title"));
            Optional<Element> id = Optional.ofNullable(its.first(Module.CORE, "id"));
            if (title != null || id.isPresent()) {
                sources.add(Reference.of(
                        id.map(Words::line).orElse(null),
                        id.isPresent() ? null : title,
                        title == null ? List.of() : List.of(new LocalizedText(title, null, null))));
            }
            if (story.getRights().isEmpty()) {
                story.setRights(FeedRights.of(its, item.languageOf(source)));
            }
            if (story.getCreators().isEmpty()) {
                People people = People.ofAtom(its);
                story.setCreators(people.concepts());
                story.setBylines(people.bylines());
            }
        }
        story.setInfoSources(sources);
    }

    private static @Nullable String line(@Nullable Element element) {
        return element == null ? null : TextOf.construct(element);
    }
}
