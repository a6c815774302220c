package news.dateline.ingest.parse.dpa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// What belongs to an entry: images are its pictures, by rank and the one to feature first; films, sound and texts are
/// links.
final class Associations {
    private static final int MAX_PIXELS = 999_999;
    private static final int LAST = Integer.MAX_VALUE;
    private static final Set<String> IMAGES = Set.of("image", "picture", "graphic");

    private final JsonObject entry;
    private final WireStory.Builder story;

    Associations(JsonObject entry, WireStory.Builder story) {
        this.entry = entry;
        this.story = story;
    }

    /// The kind of the one association that there is; null when there are none or several.
    static @Nullable String only(JsonObject entry) {
        List<JsonObject> all = entry.objects("associations");
        return all.size() == 1 ? all.getFirst().peekText("type") : null;
    }

    void read() {
        List<Picture> pictures = new ArrayList<>(story.getPictures());
        List<Link> links = new ArrayList<>(story.getLinks());
        List<JsonObject> all = new ArrayList<>(entry.objects("associations"));
        all.sort(Comparator.comparing(Associations::isOther).thenComparingInt(Associations::rank));
        for (JsonObject association : all) {
            association.text("rank");
            String type = JsonWords.line(association, "type");
            if (type != null && IMAGES.contains(type)) {
                pictures.add(picture(association));
            } else {
                links.add(link(association, type == null ? "association" : "association:" + type));
            }
        }
        story.setPictures(pictures);
        story.setLinks(links);
    }

    // An association with the entry's own urn is the entry: its rights are those of the entry.
    private Picture picture(JsonObject association) {
        String urn = JsonWords.line(association, "urn");
        List<Rendition> renditions = new ArrayList<>(2);
        for (JsonObject rendition : association.objects("renditions")) {
            renditions.add(rendition(rendition));
        }
        return new Picture(
                urn,
                JsonWords.line(association, "headline"),
                JsonWords.verbatim(association, "caption"),
                JsonWords.line(association, "creditline"),
                null,
                story.getGuid().equals(urn) ? story.getRights() : rights(association),
                renditions);
    }

    private static List<RightsInfo> rights(JsonObject association) {
        List<LocalizedText> notices = JsonWords.verbatims(association, "copyrightnotice");
        List<LocalizedText> terms = JsonWords.verbatims(association, "usageterms");
        return notices.isEmpty() && terms.isEmpty()
                ? List.of()
                : List.of(new RightsInfo(null, notices, terms, List.of(), List.of()));
    }

    // `size` is the longer side in pixels, not a number of bytes.
    private static Rendition rendition(JsonObject rendition) {
        rendition.text("size");
        return new Rendition(
                JsonWords.line(rendition, "role"),
                JsonWords.line(rendition, "url"),
                JsonWords.line(rendition, "mimetype"),
                JsonWords.number(rendition, "width", 1, MAX_PIXELS),
                JsonWords.number(rendition, "height", 1, MAX_PIXELS),
                null);
    }

    // The first rendition that is not a still image; its stills and the others stay in `unparsed`.
    private static Link link(JsonObject association, String rel) {
        JsonObject media = association.objects("renditions").stream()
                .filter(rendition ->
                        !String.valueOf(rendition.peekText("mimetype")).startsWith("image/"))
                .findFirst()
                .orElse(null);
        return new Link(
                rel,
                JsonWords.line(association, "urn"),
                media == null ? null : JsonWords.line(media, "url"),
                JsonWords.count(association, "version").orElse(null),
                media == null ? null : JsonWords.line(media, "mimetype"),
                JsonWords.line(association, "headline"));
    }

    private static boolean isOther(JsonObject association) {
        return !"true".equals(association.text("is_featureimage"));
    }

    private static int rank(JsonObject association) {
        Integer rank = JsonWords.number(association, "rank", 0, LAST - 1);
        return rank == null ? LAST : rank;
    }
}
