package news.dateline.ingest.parse.ap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.Rendition;

/// The forms in which an item can be had: AP's "Content file formats and renditions". Images belong to a
/// picture; texts, films and sound are links.
final class Renditions {
    private static final int MAX_PIXELS = 999_999;

    private Renditions() {}

    static boolean hasImages(JsonObject item) {
        return Member.of(item, "renditions").stream().anyMatch(member -> isImage(member.value()));
    }

    static List<Rendition> images(JsonObject item) {
        List<Rendition> images = new ArrayList<>(4);
        for (Member member : Member.of(item, "renditions")) {
            JsonObject rendition = member.value();
            if (isImage(rendition)) {
                images.add(new Rendition(
                        member.name(),
                        JsonWords.line(rendition, "href"),
                        JsonWords.line(rendition, "mimetype"),
                        JsonWords.number(rendition, "width", 1, MAX_PIXELS),
                        JsonWords.number(rendition, "height", 1, MAX_PIXELS),
                        JsonWords.count(rendition, "sizeinbytes").orElse(null)));
            }
        }
        return images;
    }

    static List<Link> links(JsonObject item) {
        List<Link> links = new ArrayList<>(2);
        for (Member member : Member.of(item, "renditions")) {
            JsonObject rendition = member.value();
            if (!isImage(rendition) && rendition.peekText("href") != null) {
                links.add(new Link(
                        "rendition:" + member.name(),
                        null,
                        JsonWords.line(rendition, "href"),
                        null,
                        JsonWords.line(rendition, "mimetype"),
                        JsonWords.line(rendition, "title")));
            }
        }
        return links;
    }

    private static boolean isImage(JsonObject rendition) {
        String type = rendition.peekText("mimetype");
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("image/");
    }
}
