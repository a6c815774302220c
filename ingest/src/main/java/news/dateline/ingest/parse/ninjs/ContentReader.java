package news.dateline.ingest.parse.ninjs;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.body.StoryContent;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.Picture;
import org.jspecify.annotations.Nullable;

/// Reads what an item carries: its text, its pictures, and where it leads.
final class ContentReader {
    private final Item item;
    private final StoryDraft draft;

    /// @param draft with the metadata already read
    ContentReader(Item item, StoryDraft draft) {
        this.item = item;
        this.draft = draft;
    }

    void read() {
        JsonObject root = item.root();
        boolean isPicture = Pictures.isPicture(root);
        Associations associations = new Associations(item);
        associations.read();
        List<Picture> pictures = new ArrayList<>();
        Picture own = isPicture ? Pictures.own(item, draft.story()) : null;
        if (own != null) {
            pictures.add(own);
        }
        pictures.addAll(associations.pictures());
        draft.story().setPictures(pictures);
        // The text of a picture in Superdesk is its alternative text.
        if (!isPicture || item.family() != Family.SUPERDESK) {
            body(associations);
        }
        draft.story().setLinks(links(associations, isPicture));
    }

    private void body(Associations associations) {
        Bodies.Chosen chosen = new Bodies(item, StoryContent.headlines(draft)).read();
        Content content = chosen.content();
        List<Picture> others = Pictures.unlike(
                content.pictures(), associations.pictures(), associations.pictureNames(), chosen.written());
        Content alone = new Content(
                content.body(),
                content.headline(),
                content.headlineRepeated(),
                content.byline(),
                content.dateline(),
                content.title(),
                others,
                content.notes(),
                content.setAside());
        StoryContent.put(alone, draft, "body");
    }

    private List<Link> links(Associations associations, boolean isPicture) {
        List<Link> links = new ArrayList<>();
        JsonWords.texts(item.root(), "evolvedfrom")
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
        String href = JsonWords.verbatim(object, "href");
        if (href != null) {
            String scheme = JsonWords.verbatim(object, "scheme");
            String code = JsonWords.verbatim(object, "code");
            String role = JsonWords.verbatim(object, "role");
            String rel = scheme == null || code == null ? "trustindicator" : scheme + code;
            links.add(link(role == null ? rel : role, null, href, null, JsonWords.line(object, "title")));
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
