package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.RightsInfo;
import org.jspecify.annotations.Nullable;

/// Pictures that an item refers to by `remoteContent`. In an item about one picture they are renditions of it, and the
/// item's words and rights are its own; in any other item a picture has only what the item says of that very part.
final class Pictures {
    private static final int MAX_PIXELS = 999_999;

    private final Item item;
    private final Rights rights;
    private final List<Element> parts;

    Pictures(Item item, Rights rights) {
        this.item = item;
        this.rights = rights;
        this.parts = parts(item.root());
    }

    private static List<Element> parts(Element root) {
        List<Element> parts = new ArrayList<>();
        for (Element part : root.elements()) {
            if (Item.isOurs(part, "partMeta")) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// The picture that a picture item is.
    List<Picture> ofPictureItem(List<Element> remotes, Caption words) {
        List<Rendition> renditions = new ArrayList<>();
        List<RightsInfo> its = new ArrayList<>(rights.ofItem());
        for (Element remote : remotes) {
            its.addAll(rights.ofPart(Set.of(String.valueOf(remote.peek("id")))));
            renditions.add(rendition(remote));
        }
        return List.of(Picture.newBuilder()
                .setHeadline(words.headline())
                .setCaption(words.caption())
                .setCredit(words.credit())
                .setRights(its)
                .setRenditions(renditions)
                .build());
    }

    /// The pictures that belong to an item of another class.
    List<Picture> ofOtherItem(List<Element> remotes) {
        List<Picture> pictures = new ArrayList<>();
        List<Element> rest = new ArrayList<>(remotes);
        for (Element part : parts) {
            List<Element> own = named(rest, refs(part));
            if (!own.isEmpty()) {
                pictures.add(ofPart(part, own));
                rest.removeAll(own);
            }
        }
        if (areOnePicture(rest)) {
            pictures.add(bare(rest));
        } else {
            rest.forEach(remote -> pictures.add(bare(List.of(remote))));
        }
        return pictures;
    }

    private static List<Element> named(List<Element> remotes, List<String> ids) {
        List<Element> named = new ArrayList<>(2);
        for (Element remote : remotes) {
            String id = remote.peek("id");
            if (id != null && ids.contains(id)) {
                named.add(remote);
            }
        }
        return named;
    }

    /// Words of a picture item that are its picture's.
    ///
    /// @param headline of the item
    /// @param caption its description
    /// @param credit its credit line
    record Caption(
            @Nullable String headline,
            @Nullable String caption,
            @Nullable String credit) {}

    static boolean isPicture(Element remote) {
        String type = remote.peek("contenttype");
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("image/");
    }

    private Picture ofPart(Element part, List<Element> remotes) {
        part.markRead();
        part.attribute("contentrefs");
        Set<String> ids = new HashSet<>();
        ids.add(String.valueOf(part.attribute("partid")));
        List<Rendition> renditions = new ArrayList<>();
        for (Element remote : remotes) {
            ids.add(String.valueOf(remote.peek("id")));
            renditions.add(rendition(remote));
        }
        List<RightsInfo> its = new ArrayList<>(rights.ofPart(ids));
        its.addAll(Rights.within(part, new Concepts(item.catalog())));
        String credit = line(part, "creditline");
        return Picture.newBuilder()
                .setId(remotes.getFirst().peek("id"))
                .setHeadline(line(part, "headline"))
                .setCaption(line(part, "description"))
                .setCredit(credit == null ? line(part, "by") : credit)
                .setRights(its)
                .setRenditions(renditions)
                .build();
    }

    private Picture bare(List<Element> remotes) {
        Element first = remotes.getFirst();
        String id = first.attribute("id");
        return Picture.newBuilder()
                .setId(id == null ? first.peek("residref") : id)
                .setRights(id == null ? List.of() : rights.ofPart(Set.of(id)))
                .setRenditions(remotes.stream().map(Pictures::rendition).toList())
                .build();
    }

    // Renditions of one thing differ in what they are for; without that they are different things.
    private static boolean areOnePicture(List<Element> remotes) {
        Set<String> kinds = new HashSet<>();
        return !remotes.isEmpty()
                && remotes.stream()
                        .allMatch(remote -> remote.peek("rendition") != null
                                && kinds.add(String.valueOf(remote.peek("rendition"))));
    }

    private static Rendition rendition(Element remote) {
        remote.markRead();
        remote.attribute("id");
        String href = remote.attribute("href");
        return new Rendition(
                remote.attribute("rendition"),
                href == null ? remote.attribute("residref") : href,
                remote.attribute("contenttype"),
                number(remote, "width"),
                number(remote, "height"),
                size(remote));
    }

    private static @Nullable Integer number(Element remote, String attribute) {
        Integer number = Words.number(remote.peek(attribute), 1, MAX_PIXELS);
        if (number != null) {
            remote.attribute(attribute);
        }
        return number;
    }

    private static @Nullable Long size(Element remote) {
        String written = remote.peek("size");
        Long size = written == null ? null : Words.number(written);
        if (size != null) {
            remote.attribute("size");
        }
        return size;
    }

    private static List<String> refs(Element part) {
        String refs = part.peek("contentrefs");
        return refs == null ? List.of() : Words.list(refs);
    }

    private static @Nullable String line(Element part, String name) {
        Element element = Item.first(part, name);
        return element == null ? null : Words.line(element);
    }
}
