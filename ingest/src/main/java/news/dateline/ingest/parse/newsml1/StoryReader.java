package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireStory;

/// Reads what an item's components say about its story.
final class StoryReader {
    private final Item item;
    private final Notes notes;
    private final StoryDraft draft;
    private final WireStory.Builder story;
    private final Component root;
    private final Selection selection;
    private final List<Component> path;

    StoryReader(Item item, StoryDraft draft) {
        this.item = item;
        this.notes = item.notes();
        this.draft = draft;
        this.story = draft.story();
        this.root = new Component(item, item.root(), null);
        this.selection = new Selection(root, item.input().wire().language().orElse(null));
        this.path = selection.path();
    }

    /// @param identity whose provider is the story's where nobody else is named
    void read(Identity identity) {
        path.getFirst().markPathRead();
        NewsLines lines = new NewsLines(item, path);
        lines(lines);
        origin(identity);
        about(lines);
        story.setRights(Rights.of(path));
        List<Picture> pictures = new StoryText(notes, story, selection).read();
        pictures.addAll(new Pictures(item, selection).of(root));
        story.setPictures(pictures);
        links();
        itemClass();
    }

    private void lines(NewsLines lines) {
        story.setHeadlines(lines.headlines(selection));
        story.setBylines(lines.all("ByLine"));
        story.setCreditline(lines.first("CreditLine"));
        story.setDateline(lines.first("DateLine"));
        story.getEdNotes().addAll(lines.editors());
        String slug = lines.first("SlugLine");
        story.setSlugline(slug == null ? null : new Slugline(slug, null));
    }

    private void origin(Identity identity) {
        Administration administration = new Administration(item, path);
        List<String> providers = administration.parties("Provider");
        story.setDeclaredProvider(providers.isEmpty() ? identity.provider() : providers.getFirst());
        story.setInfoSources(administration.concepts("Source"));
        story.setCreators(administration.concepts("Creator"));
        story.setContributors(administration.concepts("Contributor"));
        List<AltId> ids = new ArrayList<>(identity.altIds());
        ids.addAll(administration.ids());
        story.setAltIds(ids);
    }

    private void about(NewsLines lines) {
        Description description = new Description(item, path);
        story.setSubjects(description.subjects());
        story.setGenres(description.genres());
        story.setLocated(description.located());
        story.setContentCreated(description.datelineDate());
        Set<String> keywords = new LinkedHashSet<>(lines.all("KeywordLine"));
        keywords.addAll(description.keywords());
        story.setKeywords(List.copyOf(keywords));
        languages(description.languages());
    }

    private void languages(List<String> declared) {
        String around = path.getFirst().language();
        if (declared.isEmpty() && around != null) {
            notes.inferred("languages");
            draft.languages(List.of(around));
        } else {
            draft.languages(declared);
        }
    }

    private void links() {
        List<Link> links = new ArrayList<>(story.getLinks());
        Links.ofComponent(item, root, links);
        story.setLinks(links);
    }

    // NewsML 1.x has no word for it: what the item holds says it.
    private void itemClass() {
        if (story.getItemClass() != null) {
            return;
        }
        boolean text = !story.getBody().getParagraphs().isEmpty();
        if (text || !story.getPictures().isEmpty()) {
            story.setItemClass(text ? "ninat:text" : "ninat:picture");
            notes.inferred("itemClass");
        }
    }
}
