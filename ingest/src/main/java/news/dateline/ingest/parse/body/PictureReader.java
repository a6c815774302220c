package news.dateline.ingest.parse.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.XmlNode;
import news.dateline.ingest.parse.xml.XmlText;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.RightsInfo;
import org.jspecify.annotations.Nullable;

/// A picture in the content: HTML figure or img, NITF media. Only what it says of itself is its credit and rights.
final class PictureReader {
    private static final Set<String> CAPTION = Set.of("figcaption", "media-caption", "bildtext");
    private static final Set<String> CREDIT = Set.of("credit", "creator", "photographer", "byline", "source");
    private static final Set<String> RIGHTS = Set.of("rights", "copyright", "copyrightnotice", "usageterms", "licence");

    private static final Pattern LABEL = Pattern.compile("(?iu)^(credit|photo|picture|source)\\s*:\\s*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");
    private static final Pattern PIXELS = Pattern.compile("\\d{1,6}");

    private final List<Rendition> renditions = new ArrayList<>();
    private final List<RightsInfo> rights = new ArrayList<>();
    private final StringBuilder caption = new StringBuilder();
    private @Nullable String credit;
    private @Nullable String altText;
    private @Nullable String id;
    private @Nullable String headline;

    private PictureReader() {}

    static Optional<Picture> read(Element element) {
        if ("media".equals(element.name()) && !NitfMedia.isPicture(element)) {
            return Optional.empty();
        }
        PictureReader reader = new PictureReader();
        reader.look(element, false);
        if (reader.renditions.isEmpty() && reader.caption.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reader.picture(reader.id == null ? element.peek("id") : reader.id));
    }

    private Picture picture(@Nullable String ownId) {
        Line line = new Line();
        line.append(caption.toString());
        return new Picture(ownId, headline, line.isEmpty() ? null : line.text(), credit, altText, rights, renditions);
    }

    private void look(Element element, boolean inCaption) {
        if (NitfMedia.isMetadata(element)) {
            metadata(element);
            return;
        }
        element.markOwnRead();
        switch (Part.name(element)) {
            case "img" -> image(element, "src");
            case "media-reference" -> image(element, "source");
            case "bildfil" -> reference(text(element));
            case "media-producer", "bildskapare" -> credit = text(element);
            default -> inside(element, inCaption);
        }
    }

    // NITF, media-metadata: a name and a value. What is not known stays for `unparsed`.
    private void metadata(Element element) {
        String value = element.peek("value");
        if (value == null || value.isBlank()) {
            return;
        }
        switch (NitfMedia.meaning(element)) {
            case ID -> id = value.strip();
            case CREDIT -> credit = credit == null ? value.strip() : credit;
            case HEADLINE -> headline = value.strip();
            case RIGHTS -> rights.add(terms(value.strip(), element));
            case OTHER -> {
                return;
            }
        }
        element.markAllRead();
    }

    private static RightsInfo terms(String words, Element element) {
        return new RightsInfo(
                null, List.of(), List.of(new LocalizedText(words, null, element.language())), List.of(), List.of());
    }

    private void inside(Element element, boolean inCaption) {
        boolean caption = inCaption || CAPTION.contains(Part.name(element));
        for (XmlNode child : element.children()) {
            if (child instanceof Element inner) {
                child(inner, caption);
            } else if (caption && child instanceof XmlText words) {
                this.caption.append(words.value());
            }
        }
        if (caption && (Part.of(element).isBlock() || CAPTION.contains(Part.name(element)))) {
            this.caption.append(' ');
        }
    }

    private void child(Element child, boolean inCaption) {
        if (says(child, CREDIT) || "cite".equals(child.name())) {
            credit = text(child);
        } else if (says(child, RIGHTS)) {
            rights.add(terms(child.text().strip(), child));
            child.markAllRead();
        } else {
            look(child, inCaption);
        }
    }

    private void image(Element image, String source) {
        String href = image.attribute(source);
        altText = altText == null ? image.attribute("alt") : altText;
        altText = altText == null ? image.attribute("alternate-text") : altText;
        if (href != null) {
            String name = "media-reference".equals(image.name()) ? image.attribute("name") : null;
            renditions.add(new Rendition(
                    name,
                    href,
                    image.attribute("mime-type"),
                    pixels(image.attribute("width")),
                    pixels(image.attribute("height")),
                    null));
        }
    }

    private void reference(@Nullable String href) {
        if (href != null) {
            renditions.add(new Rendition(null, href, null, null, null, null));
        }
    }

    private static @Nullable String text(Element element) {
        element.markAllRead();
        Line line = new Line();
        line.append(element.peekText());
        String text = line.text();
        // The word before a credit names it and is not part of it.
        String named = text.indexOf(':') < 0 ? text : LABEL.matcher(text).replaceFirst("");
        return named.isEmpty() ? null : named;
    }

    private static boolean says(Element element, Set<String> words) {
        return anyOf(element.peek("class"), words) || anyOf(element.peek("itemprop"), words);
    }

    private static boolean anyOf(@Nullable String value, Set<String> words) {
        if (value == null) {
            return false;
        }
        for (String token : BETWEEN_WORDS.split(value.toLowerCase(Locale.ROOT), -1)) {
            if (words.contains(token)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Integer pixels(@Nullable String value) {
        return value != null && PIXELS.matcher(value).matches() ? Integer.valueOf(value) : null;
    }
}
