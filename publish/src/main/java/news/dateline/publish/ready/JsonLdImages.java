package news.dateline.publish.ready;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;

/// A picture as schema.org's ImageObject: its largest form that can be had from the web, and its own credit and rights.
final class JsonLdImages {
    private static final Comparator<Rendition> SIZE =
            Comparator.comparingInt(form -> form.getWidth().orElse(0));

    private JsonLdImages() {}

    static ObjectNode of(Picture picture) {
        ObjectNode image = JsonLd.object("ImageObject");
        JsonLd.put(image, "name", picture.getHeadline());
        JsonLd.put(image, "caption", picture.getCaption());
        JsonLd.put(image, "description", picture.getAltText());
        JsonLd.put(image, "creditText", picture.getCredit());
        JsonLd.rights(image, picture.getRights());
        picture.getRenditions().stream()
                .filter(form -> form.getHref().isPresent())
                .max(SIZE)
                .ifPresent(form -> {
                    JsonLd.put(image, "contentUrl", form.getHref());
                    JsonLd.put(image, "encodingFormat", form.getContentType());
                    form.getWidth().ifPresent(width -> image.put("width", width));
                    form.getHeight().ifPresent(height -> image.put("height", height));
                });
        return image;
    }
}
