package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;

/// One thing in its forms: a `media:group`, or a `media:content` that is in none.
final class MediaUnit {
    private final FeedItem item;
    private final FeedLinks links;
    private final List<Rendition> images = new ArrayList<>();
    private final List<Rendition> stills = new ArrayList<>();
    private MediaWords words;

    private MediaUnit(MediaWords around, FeedLinks links) {
        this.item = around.item();
        this.links = links;
        this.words = around;
    }

    /// Reads the forms.
    ///
    /// @param around what is said of all of them
    /// @param contents the forms
    /// @param links where sounds and films go
    /// @return its picture, or a film's still, about which the film's words say nothing
    static Optional<Picture> read(MediaWords around, List<Element> contents, FeedLinks links) {
        MediaUnit unit = new MediaUnit(around, links);
        contents.forEach(content -> unit.content(content, around.within(content)));
        if (around.levels().size() > 1) {
            unit.stills.addAll(thumbnails(around.item(), around.levels().getFirst()));
        }
        return unit.picture();
    }

    /// The small pictures that stand directly in an element.
    static List<Rendition> thumbnails(FeedItem item, Parts parts) {
        List<Rendition> renditions = new ArrayList<>();
        for (Element thumbnail : parts.all(Module.MEDIA, "thumbnail")) {
            MediaObject.of(thumbnail, item.urlsOf(thumbnail), "thumbnail")
                    .ifPresent(object -> renditions.add(object.asRendition()));
        }
        return renditions;
    }

    private void content(Element content, MediaWords own) {
        String medium = content.attribute("medium");
        String form = content.attribute("expression");
        Optional<MediaObject> found = MediaObject.of(content, item.urlsOf(content), form);
        boolean isDefault = "true".equals(content.attribute("isDefault"));
        found.ifPresent(object -> {
            if (object.isPicture(medium)) {
                words = images.isEmpty() ? own : words;
                images.add(isDefault ? 0 : images.size(), object.asRendition());
            } else {
                links.add(
                        FeedLinks.ENCLOSURE,
                        object.href(),
                        object.type().orElse(null),
                        own.text("title").orElse(null));
            }
        });
        stills.addAll(thumbnails(item, own.levels().getFirst()));
    }

    private Optional<Picture> picture() {
        if (images.isEmpty()) {
            return stills.isEmpty()
                    ? Optional.empty()
                    : Optional.of(MediaWords.none(item).picture(stills));
        }
        images.addAll(stills);
        return Optional.of(words.picture(images));
    }
}
