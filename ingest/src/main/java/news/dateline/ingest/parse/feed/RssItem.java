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
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// What one item of RSS means. docs/formats/rss.md has the rules.
final class RssItem {
    private final FeedItem item;
    private final Parts parts;
    private final Notes notes;
    private final FeedLinks links = new FeedLinks();
    private final StoryDraft draft;
    private final WireStory.Builder story;

    private RssItem(FeedItem item) {
        this.item = item;
        this.parts = item.parts();
        this.notes = item.notes();
        links.addRss(item, parts.all(Module.CORE, "link"));
        links.addAtom(item, parts.all(Module.ATOM, "link"));
        String hash = ItemHash.of(item.root(), parts.modules());
        RssIdentity identity = RssIdentity.of(item, links, hash);
        this.draft = new StoryDraft(item.input(), RssParser.FORMAT, identity.guid(), hash, notes);
        this.story = draft.story();
        story.setAltIds(identity.others());
    }

    /// Reads an item; there is none that cannot be used.
    static FeedStory read(Element root, Channel channel) {
        return new RssItem(FeedItem.of(root, channel)).story();
    }

    private FeedStory story() {
        times();
        headline();
        content();
        people();
        about();
        story.setLinks(links.all());
        List<String> languages = languages();
        XmlRest.collect(item.root(), item.root().name(), item.rest());
        return new FeedStory(draft, languages, item.rest());
    }

    // RSS 2.0 has no revisions: an item that says something else under its guid is newer when it is seen later.
    private void times() {
        FeedTimes times = FeedTimes.of(item);
        Instant published = times.rfc822(parts.first(Module.CORE, "pubDate"), "firstCreated");
        if (published == null) {
            published = times.w3c(parts.first(Module.DC, "date"), "firstCreated");
        }
        if (published == null) {
            published = times.w3c(parts.first(Module.TERMS, "issued"), "firstCreated");
        }
        story.setFirstCreated(published);
        story.setContentCreated(times.w3c(parts.first(Module.TERMS, "created"), "contentCreated"));
        Instant changed = times.w3c(parts.first(Module.ATOM, "updated"), "versionCreated");
        if (changed == null) {
            changed = times.w3c(parts.first(Module.TERMS, "modified"), "versionCreated");
        }
        Revisions.order(draft, changed);
    }

    private void headline() {
        Element title = firstOf(Module.CORE, Module.ATOM, Module.DC);
        String text = title == null ? null : TextOf.line(title, notes);
        if (title != null && text != null) {
            story.setHeadlines(List.of(new LocalizedText(text, null, item.languageOf(title))));
        }
    }

    private @Nullable Element firstOf(Module... modules) {
        for (Module module : modules) {
            Element found = parts.first(module, "title");
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    // RSS 1.0 module content: the whole text; then the description is what RSS 2.0 calls it, a synopsis.
    private void content() {
        FeedContent content = new FeedContent(item, draft);
        FeedBody body = new FeedBody(item, content.headlines());
        PictureList pictures = new MediaReader(item, links).read();
        Content whole = whole(body);
        Element description = parts.first(Module.CORE, "description");
        Content synopsis = description == null ? FeedBody.nothing() : body.html(description);
        boolean hasText = !whole.body().getParagraphs().isEmpty();
        content.body(hasText ? whole : synopsis, pictures);
        content.description(
                hasText ? synopsis : whole, description == null ? null : item.languageOf(description), pictures);
        for (Module module : List.of(Module.ATOM, Module.DC, Module.ITUNES)) {
            Element other = parts.first(module, module == Module.DC ? "description" : "summary");
            if (other != null && story.getDescriptions().isEmpty()) {
                content.description(body.html(other), item.languageOf(other), pictures);
            }
        }
        story.setPictures(pictures.all());
    }

    private Content whole(FeedBody body) {
        Element encoded = parts.first(Module.CONTENT, "encoded");
        if (encoded != null) {
            return body.html(encoded);
        }
        Element atom = parts.first(Module.ATOM, "content");
        if (atom != null) {
            return AtomContent.read(item, body, atom);
        }
        Element xhtml = parts.first(Module.XHTML, "body");
        return xhtml == null ? FeedBody.nothing() : body.markup(xhtml);
    }

    private void people() {
        People people = People.ofRss(parts);
        story.setCreators(people.concepts());
        story.setBylines(people.bylines());
        story.setContributors(People.contributors(parts));
        List<ConceptRef> sources = new ArrayList<>();
        parts.all(Module.CORE, "source")
                .forEach(source -> source(source, source.attribute("url")).ifPresent(sources::add));
        parts.all(Module.DC, "source").forEach(source -> source(source, null).ifPresent(sources::add));
        story.setInfoSources(sources);
        Element publisher = parts.first(Module.DC, "publisher");
        story.setDeclaredProvider(publisher == null ? null : Words.line(publisher));
    }

    // RSS 2.0, source: the channel that the item came from.
    private Optional<ConceptRef> source(Element source, @Nullable String url) {
        String name = TextOf.line(source, notes);
        if (name == null && url == null) {
            return Optional.empty();
        }
        return Optional.of(Reference.of(
                url,
                url == null ? name : null,
                name == null ? List.of() : List.of(new LocalizedText(name, null, item.languageOf(source)))));
    }

    private void about() {
        Categories categories = Categories.of(item);
        story.setSubjects(categories.subjects());
        story.setKeywords(categories.keywords());
        story.setRights(FeedRights.of(parts, item.language()));
        for (Element comments : parts.all(Module.CORE, "comments")) {
            String page = Words.line(comments);
            links.add("replies", page == null ? null : item.urlsOf(comments).resolve(page), null, null);
        }
        parts.all(Module.DC, "identifier").forEach(id -> {
            String value = Words.line(id);
            if (value != null) {
                List<AltId> all = new ArrayList<>(story.getAltIds());
                all.add(new AltId(value, "dc:identifier"));
                story.setAltIds(all);
            }
        });
    }

    private List<String> languages() {
        List<String> declared = new ArrayList<>();
        for (Element language : parts.all(Module.DC, "language")) {
            Channel.tag(language.peekText()).ifPresent(tag -> {
                language.markTextRead();
                declared.add(tag);
            });
        }
        String own = item.root().language();
        return declared.isEmpty() && own != null ? List.of(own) : declared;
    }
}
