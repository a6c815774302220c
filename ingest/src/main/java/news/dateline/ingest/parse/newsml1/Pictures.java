package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import news.dateline.schemas.model.Picture;

/// The pictures beside a story's text. A component with pictures and without a story is one picture with its renditions
/// and words, unless what stands in it speaks for itself.
final class Pictures {
    private final Item item;
    private final Selection selection;
    private final List<Picture> pictures = new ArrayList<>(2);

    Pictures(Item item, Selection selection) {
        this.item = item;
        this.selection = selection;
    }

    List<Picture> of(Component root) {
        parts(root);
        return pictures;
    }

    private void collect(Component component) {
        if (!shows(component)) {
            return;
        }
        if (selection.hasText(component)) {
            // The pictures of another story, or of another language's, are not this one's.
            if (selection.path().contains(component)) {
                parts(component);
            }
        } else if (holdsPictures(component)) {
            parts(component);
        } else {
            pictures.add(new PictureReader(item, selection, component).read(contents(component)));
        }
    }

    private void parts(Component component) {
        for (ContentItem content : component.contents()) {
            if (content.isPicture()) {
                pictures.add(PictureReader.bare(component, content));
            }
        }
        component.components().forEach(this::collect);
    }

    // Renditions say only what they are for; a picture has words of its own.
    private static boolean holdsPictures(Component component) {
        List<Component> shown =
                component.components().stream().filter(Pictures::shows).toList();
        return !component.isEquivalents() && shown.size() > 1 && shown.stream().anyMatch(Pictures::speaks);
    }

    private static boolean speaks(Component component) {
        return component.newsLines() != null
                || component.role() == Role.PICTURE
                || component.components().stream().anyMatch(inner -> inner.role() == Role.CAPTION);
    }

    private static boolean shows(Component component) {
        return component.contents().stream().anyMatch(ContentItem::isPicture)
                || component.components().stream().anyMatch(Pictures::shows);
    }

    private static List<PictureReader.Shown> contents(Component component) {
        List<PictureReader.Shown> contents = new ArrayList<>(4);
        collect(component, contents);
        return contents;
    }

    private static void collect(Component component, List<PictureReader.Shown> contents) {
        for (ContentItem content : component.contents()) {
            if (content.isPicture()) {
                contents.add(new PictureReader.Shown(component, content));
            }
        }
        component.components().forEach(inner -> collect(inner, contents));
    }
}
