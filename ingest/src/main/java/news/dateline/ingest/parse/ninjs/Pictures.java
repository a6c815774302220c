package news.dateline.ingest.parse.ninjs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Pictures of an item. Each has only the words and rights that it says of itself.
final class Pictures {
    private static final String EMBED = "EMBED START Image";

    private Pictures() {}

    /// Whether an object is one picture, by its type or, where it has none, by its renditions.
    static boolean isPicture(JsonObject object) {
        String type = object.peekText("type");
        return type == null
                ? Renditions.isImage(object) || Renditions.areImages(object)
                : "picture".equals(type.strip()) || "graphic".equals(type.strip());
    }

    /// A picture inside another item.
    static Picture associated(JsonObject object) {
        String language = Item.language(object);
        Texts texts = new Texts(object, language);
        object.text("type");
        String credit = JsonWords.line(object, "creditline", "byline", "by");
        return new Picture(
                JsonWords.verbatim(object, "uri", "guid"),
                texts.headline(),
                texts.caption(),
                credit == null ? photographer(object) : credit,
                altText(object),
                Rights.of(object, language),
                Renditions.of(object));
    }

    /// The picture that an item itself is: the item's words and rights are the picture's. Null when there is nothing to
    /// show.
    static @Nullable Picture own(Item item, WireStory.Builder story) {
        List<Rendition> renditions = Renditions.of(item.root());
        if (renditions.isEmpty()) {
            return null;
        }
        String byline = story.getBylines().isEmpty() ? null : story.getBylines().getFirst();
        return new Picture(
                null,
                story.getHeadlines().isEmpty()
                        ? null
                        : story.getHeadlines().getFirst().getText(),
                caption(story),
                story.getCreditline() == null ? byline : story.getCreditline(),
                item.family() == Family.SUPERDESK ? altText(item.root()) : null,
                story.getRights(),
                renditions);
    }

    /// Pictures in the text that are not among the associated ones too. Superdesk writes each embedded picture twice,
    /// and only the associated one says whose it is.
    static List<Picture> unlike(List<Picture> inText, List<Picture> associated, Set<String> names, String body) {
        if (inText.isEmpty() || associated.isEmpty() || embeds(body, names) >= inText.size()) {
            return associated.isEmpty() ? inText : List.of();
        }
        Set<String> known = new HashSet<>();
        for (Picture picture : associated) {
            picture.getCaption().ifPresent(known::add);
            picture.getRenditions().forEach(rendition -> rendition.getHref().ifPresent(known::add));
        }
        Predicate<Picture> isKnown = picture -> picture.getCaption()
                        .filter(known::contains)
                        .isPresent()
                || picture.getRenditions().stream()
                        .anyMatch(rendition ->
                                rendition.getHref().filter(known::contains).isPresent());
        List<Picture> others = new ArrayList<>(inText);
        others.removeIf(isKnown);
        return others;
    }

    // <!-- EMBED START Image {id: "editor_0"} -->
    private static int embeds(String body, Set<String> names) {
        int count = 0;
        int at = body.indexOf(EMBED);
        while (at >= 0) {
            int start = body.indexOf('"', at);
            int end = start < 0 ? -1 : body.indexOf('"', start + 1);
            if (end < 0) {
                return count;
            }
            count += names.contains(body.substring(start + 1, end)) ? 1 : 0;
            at = body.indexOf(EMBED, end);
        }
        return count;
    }

    private static @Nullable String caption(WireStory.Builder story) {
        return story.getDescriptions().stream()
                .filter(description -> description.getRole().orElse("").contains("caption"))
                .findFirst()
                .or(() -> story.getDescriptions().stream().findFirst())
                .map(LocalizedText::getText)
                .orElse(null);
    }

    // Superdesk's ninjs formatter puts a picture's alternative text there.
    private static @Nullable String altText(JsonObject object) {
        return JsonWords.line(object, "alt_text", "body_text");
    }

    private static @Nullable String photographer(JsonObject object) {
        for (JsonObject author : object.objects("authors")) {
            String name = JsonWords.line(author, "name");
            if (name != null) {
                return name;
            }
        }
        return null;
    }
}
