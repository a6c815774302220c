package news.dateline.ingest.parse.ap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Pictures and links: the renditions of the item, its associations, its addresses on the web. Nothing is fetched.
final class Media {
    private static final Set<String> OF_ITSELF = Set.of("ninat:picture", "ninat:graphic", "ninat:video");

    private final Answer.Entry entry;
    private final JsonObject item;
    private final WireStory.Builder story;
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    Media(Answer.Entry entry, StoryDraft draft) {
        this.entry = entry;
        this.item = entry.item();
        this.story = draft.story();
    }

    void read() {
        List<Rendition> images = Renditions.images(item);
        if (!images.isEmpty()) {
            pictures.add(own(images));
        }
        associations();
        for (JsonObject link : item.objects("links")) {
            String href = link.text("href");
            if (href != null) {
                links.add(new Link(JsonWords.line(link, "rel"), null, href.strip(), null, null, null));
            }
        }
        for (String rel : new String[] {"derivedfrom", "refersto"}) {
            for (String guid : item.texts(rel)) {
                links.add(new Link(rel, guid.strip(), null, null, null, null));
            }
        }
        links.addAll(Renditions.links(item));
        story.setPictures(pictures);
        story.setLinks(links);
    }

    // In an item that is a picture the item's words and rights are the picture's; in a text they are the text's.
    private Picture own(List<Rendition> images) {
        if (!OF_ITSELF.contains(String.valueOf(story.getItemClass()))) {
            return new Picture(null, null, null, null, null, List.of(), images);
        }
        return new Picture(
                story.getGuid(),
                first(story.getHeadlines(), ""),
                first(story.getDescriptions(), "drol:caption"),
                story.getCreditline(),
                null,
                story.getRights(),
                images);
    }

    private static @Nullable String first(List<LocalizedText> texts, String role) {
        return texts.stream()
                .filter(text -> role.equals(text.getRole().orElse("")))
                .findFirst()
                .map(LocalizedText::getText)
                .orElse(null);
    }

    // What fetches items puts the whole associated items around the one they belong to: those say more.
    private void associations() {
        Map<String, JsonObject> whole = new HashMap<>();
        for (JsonObject outer : entry.around()) {
            for (Member member : Member.of(outer, "associations")) {
                JsonObject other = Association.unwrapped(member.value());
                whole.putIfAbsent(Association.idOf(other), other);
            }
        }
        for (Member member : Member.of(item, "associations")) {
            JsonObject other = Association.unwrapped(member.value());
            JsonObject more = whole.get(Association.idOf(other));
            if (more != null && Renditions.hasImages(more)) {
                other.markAllRead();
                pictures.add(Association.picture(more));
            } else if (Renditions.hasImages(other)) {
                pictures.add(Association.picture(other));
            } else {
                links.add(Association.link(other));
            }
        }
    }
}
