package news.dateline.ingest.parse.feed;

import java.util.List;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;

/// Pictures, sounds and films of an item: Media RSS and enclosures. Pictures become pictures, with what is said of
/// themselves; all else becomes a link.
final class MediaReader {
    private final FeedItem item;
    private final PictureList pictures = new PictureList();
    private final FeedLinks links;

    /// @param links where sounds and films go
    MediaReader(FeedItem item, FeedLinks links) {
        this.item = item;
        this.links = links;
    }

    /// All pictures of the item's metadata.
    PictureList read() {
        media();
        Parts parts = item.parts();
        parts.all(Module.CORE, "enclosure").forEach(this::enclosure);
        parts.all(Module.ENCLOSURE, "enclosure").forEach(this::enclosure);
        parts.all(Module.CORE, "link").forEach(this::link);
        parts.all(Module.ATOM, "link").forEach(this::link);
        return pictures;
    }

    private void media() {
        MediaWords words = new MediaWords(item, List.of(item.parts()));
        List<Element> groups = item.parts().all(Module.MEDIA, "group");
        List<Element> contents = item.parts().all(Module.MEDIA, "content");
        for (Element group : groups) {
            MediaWords own = words.within(group);
            List<Element> forms = own.levels().getFirst().all(Module.MEDIA, "content");
            MediaUnit.read(own, forms, links).ifPresent(pictures::add);
        }
        contents.forEach(
                content -> MediaUnit.read(words, List.of(content), links).ifPresent(pictures::add));
        List<Rendition> small = MediaUnit.thumbnails(item, item.parts());
        if (!small.isEmpty()) {
            boolean ofNothingElse = groups.isEmpty() && contents.isEmpty();
            thumbnails(ofNothingElse ? words : MediaWords.none(item), small);
        }
    }

    // Those of the item itself are of its only picture; else they are one picture of the story.
    private void thumbnails(MediaWords words, List<Rendition> small) {
        if (pictures.all().size() == 1) {
            small.addFirst(pictures.all().getFirst().getRenditions().getFirst());
        }
        pictures.add(words.picture(small));
    }

    // RFC 4287 §4.2.7.2, rel="enclosure".
    private void link(Element link) {
        if (FeedLinks.ENCLOSURE.equals(link.peek("rel"))) {
            link.attribute("rel");
            enclosure(link);
        }
    }

    private void enclosure(Element element) {
        MediaObject.of(element, item.urlsOf(element), null).ifPresent(object -> {
            String title = element.attribute("title");
            if (object.isPicture(null)) {
                pictures.add(new Picture(null, title, null, null, null, List.of(), List.of(object.asRendition())));
            } else {
                links.add(FeedLinks.ENCLOSURE, object.href(), object.type().orElse(null), title);
            }
        });
    }
}
