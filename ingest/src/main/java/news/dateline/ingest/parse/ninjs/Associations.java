package news.dateline.ingest.parse.ninjs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import org.jspecify.annotations.Nullable;

/// What belongs to an item: pictures and graphics become pictures of the story, everything else links. In 1.x the name
/// of the member says what it is there for, in 2.x and 3.x `rel` or `name` does. Superdesk has further ones in
/// `extra_items`.
final class Associations {
    private final Item item;
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<String> pictureNames = new HashSet<>();
    private final Set<String> guids = new HashSet<>();

    Associations(Item item) {
        this.item = item;
    }

    void read() {
        JsonObject root = item.root();
        switch (root.peek("associations")) {
            case JsonObject named -> {
                root.object("associations");
                named(named);
            }
            case JsonArray array ->
                root.objects("associations").forEach(each -> add(each, JsonWords.line(each, "name")));
            case null, default -> {}
        }
        JsonObject extra = item.family() == Family.SUPERDESK ? root.object("extra_items") : null;
        if (extra != null) {
            extra(extra);
        }
    }

    List<Picture> pictures() {
        return pictures;
    }

    List<Link> links() {
        return links;
    }

    /// The names of those that became pictures.
    Set<String> pictureNames() {
        return pictureNames;
    }

    private void named(JsonObject named) {
        for (int i = 0; i < named.names().size(); i++) {
            if (named.value(i) instanceof JsonObject each) {
                String name = named.names().get(i);
                if (add(each, name)) {
                    named.object(name);
                }
            }
        }
    }

    private void extra(JsonObject extra) {
        for (int i = 0; i < extra.names().size(); i++) {
            if (extra.value(i) instanceof JsonObject group) {
                String name = extra.names().get(i);
                extra.object(name);
                group.objects("items").stream().filter(each -> !isKnown(each)).forEach(each -> add(each, name));
            }
        }
    }

    // Superdesk lists the media of a custom field among the associations too.
    private boolean isKnown(JsonObject object) {
        return guids.contains(String.valueOf(object.peekText("guid")));
    }

    // What is not used is not marked as read, and so stays in `unparsed` as a whole.
    private boolean add(JsonObject object, @Nullable String name) {
        if (!Pictures.isPicture(object)) {
            return link(object, name);
        }
        if (!isUsable(object)) {
            item.notes().repair(Leniency.PICTURE_NOT_USABLE, String.valueOf(name));
            return false;
        }
        Picture picture = Pictures.associated(object);
        if (picture.getRenditions().isEmpty() && picture.getCaption().isEmpty()) {
            // It comes by itself; this is only where it belongs.
            return link(object, name);
        }
        pictures.add(picture);
        picture.getId().ifPresent(guids::add);
        if (name != null) {
            pictureNames.add(name);
        }
        return true;
    }

    private static boolean isUsable(JsonObject object) {
        for (String name : new String[] {"embargoed", "embargoedUntil", "embargoeduntil", "embargo"}) {
            if (object.peek(name) instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.NULL) {
                continue;
            }
            if (object.has(name)) {
                return false;
            }
        }
        for (String name : new String[] {"pubstatus", "pubStatus"}) {
            String status = object.peekText(name);
            if (status != null && !"usable".equals(status.strip().toLowerCase(Locale.ROOT))) {
                return false;
            }
            object.text(name);
        }
        return true;
    }

    private boolean link(JsonObject object, @Nullable String name) {
        boolean leads = object.peekText("uri") != null || object.peekText("guid") != null;
        List<Rendition> renditions = Renditions.of(object);
        if (!leads && renditions.isEmpty()) {
            return false;
        }
        String rel = JsonWords.line(object, "rel");
        String residref = JsonWords.verbatim(object, "uri", "guid");
        String href =
                renditions.isEmpty() ? null : renditions.getFirst().getHref().orElse(null);
        object.text("type");
        guids.add(String.valueOf(residref));
        links.add(new Link(
                rel == null ? name : rel,
                residref,
                href,
                version(object),
                JsonWords.verbatim(object, "mimetype", "contenttype", "contentType"),
                new Texts(object, null).headline()));
        return true;
    }

    private static @Nullable Long version(JsonObject object) {
        return Version.read(object).orElse(null) instanceof Version.Known known ? known.number() : null;
    }
}
