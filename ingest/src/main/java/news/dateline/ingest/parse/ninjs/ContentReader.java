package news.dateline.ingest.parse.ninjs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Reads what an item carries: its text, its pictures, and where it leads.
final class ContentReader {
    private final Item item;
    private final Notes notes;
    private final WireStory.Builder story;
    private final @Nullable String language;

    /// @param story with the metadata already read
    ContentReader(Item item, WireStory.Builder story, @Nullable String language) {
        this.item = item;
        this.notes = item.notes();
        this.story = story;
        this.language = language;
    }

    void read() {
        JsonObject root = item.root();
        boolean isPicture = Pictures.isPicture(root);
        Associations associations = new Associations(item);
        associations.read();
        List<Picture> pictures = new ArrayList<>();
        Picture own = isPicture ? Pictures.own(item, story) : null;
        if (own != null) {
            pictures.add(own);
        }
        Bodies.Chosen chosen = isPicture && item.family() == Family.SUPERDESK ? nothing() : bodies();
        fromContent(chosen.content());
        pictures.addAll(Pictures.unlike(
                chosen.content().pictures(), associations.pictures(), associations.pictureNames(), chosen.written()));
        pictures.addAll(associations.pictures());
        story.setPictures(pictures);
        story.setLinks(links(associations, isPicture));
    }

    private static Bodies.Chosen nothing() {
        return new Bodies.Chosen(Content.ofBody(new Body("", List.of())), "");
    }

    private Bodies.Chosen bodies() {
        Set<String> headlines = new HashSet<>();
        story.getHeadlines().forEach(headline -> headlines.add(headline.getText()));
        return new Bodies(item, headlines).read();
    }

    private void fromContent(Content content) {
        story.setBody(content.body());
        if (content.headlineRepeated()) {
            notes.repair(Leniency.HEADLINE_REPEATED, "body");
        }
        content.setAside().forEach(part -> notes.repair(Leniency.BODY_PART_SET_ASIDE, part));
        if (story.getHeadlines().isEmpty() && content.headline() != null) {
            story.setHeadlines(List.of(new LocalizedText(content.headline(), null, language)));
            notes.repair(Leniency.HEADLINE_FROM_BODY, content.headline());
            notes.inferred("headlines");
        }
        if (story.getBylines().isEmpty() && content.byline() != null) {
            story.setBylines(List.of(content.byline()));
            notes.inferred("bylines");
        }
        if (story.getDateline() == null && content.dateline() != null) {
            story.setDateline(content.dateline());
            notes.inferred("dateline");
        }
        story.getEdNotes().addAll(content.notes());
    }

    private List<Link> links(Associations associations, boolean isPicture) {
        List<Link> links = new ArrayList<>();
        Item.texts(item.root(), "evolvedfrom")
                .forEach(guid -> links.add(link("irel:evolvedFrom", guid, null, null, null)));
        links.addAll(associations.links());
        for (String name : List.of("trustindicator", "trustindicators", "trustIndicators")) {
            item.root().objects(name).forEach(each -> trust(each, links));
        }
        if (!isPicture) {
            // Other forms of the item, to be fetched: a video, a print page. Whose their images are is not said.
            Renditions.of(item.root())
                    .forEach(form -> links.add(link(
                            form.getRendition().orElse(null),
                            null,
                            form.getHref().orElse(null),
                            form.getContentType().orElse(null),
                            null)));
        }
        return links;
    }

    private static void trust(JsonObject object, List<Link> links) {
        String href = Item.text(object, "href");
        if (href != null) {
            String scheme = Item.text(object, "scheme");
            String code = Item.text(object, "code");
            String role = Item.text(object, "role");
            String rel = scheme == null || code == null ? "trustindicator" : scheme + code;
            links.add(link(role == null ? rel : role, null, href, null, Item.line(object, "title")));
        }
    }

    private static Link link(
            @Nullable String rel,
            @Nullable String residref,
            @Nullable String href,
            @Nullable String contentType,
            @Nullable String title) {
        return new Link(rel, residref, href, null, contentType, title);
    }
}
