package news.dateline.ingest.parse.body;

import java.util.Locale;
import java.util.Set;
import news.dateline.ingest.parse.xml.Element;

/// NITF media: whether it is a picture, and what its metadata means. NITF 3.x, media and media-metadata.
final class NitfMedia {
    private static final Set<String> PICTURES = Set.of("image", "photo", "graphic", "picture");

    /// What a piece of metadata says of a picture.
    enum Meaning {
        ID,
        CREDIT,
        HEADLINE,
        RIGHTS,
        OTHER
    }

    private NitfMedia() {}

    /// Whether it is a picture; it may be sound or film too, which a story here has no place for. Where the type is not
    /// said, its first reference says it, and what says nothing is a picture.
    static boolean isPicture(Element media) {
        String type = media.peek("media-type");
        if (type != null && !type.isBlank()) {
            return PICTURES.contains(type.strip().toLowerCase(Locale.ROOT));
        }
        for (Element part : media.elements()) {
            String mime = "media-reference".equals(part.name()) ? part.peek("mime-type") : null;
            if (mime != null && !mime.isBlank()) {
                return mime.strip().toLowerCase(Locale.ROOT).startsWith("image/");
            }
        }
        return true;
    }

    /// Whether the element is about the picture and not to be shown: metadata, or the picture's bytes as text.
    static boolean isMetadata(Element part) {
        return "media-metadata".equals(part.name()) || "media-object".equals(part.name());
    }

    static Meaning meaning(Element metadata) {
        String name = metadata.peek("name");
        return switch (name == null ? "" : name.strip().toLowerCase(Locale.ROOT)) {
            case "id", "media-id" -> Meaning.ID;
            case "credit" -> Meaning.CREDIT;
            case "headline", "title" -> Meaning.HEADLINE;
            case "copyright", "rights", "usageterms" -> Meaning.RIGHTS;
            default -> Meaning.OTHER;
        };
    }
}
