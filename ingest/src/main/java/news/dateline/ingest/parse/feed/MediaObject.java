package news.dateline.ingest.parse.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.Rendition;
import org.jspecify.annotations.Nullable;

/// Where a picture, a sound or a film can be had, as `enclosure`, `media:content` or a link say it.
///
/// @param href its address
/// @param type media type, where it is said
/// @param rendition as which of several forms
/// @param width in pixels
/// @param height in pixels
/// @param size in bytes
record MediaObject(
        String href,
        Optional<String> type,
        Optional<String> rendition,
        Optional<Integer> width,
        Optional<Integer> height,
        Optional<Long> size) {
    private static final int MOST_PIXELS = 999_999;
    private static final int MOST_DIGITS = 15;
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String ENC = "http://purl.oclc.org/net/rss_2.0/enc#";
    private static final Pattern IMAGE_NAME =
            Pattern.compile("[^?#]*\\.(jpe?g|png|gif|webp|avif|svg|tiff?|bmp)([?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final List<String> ADDRESSES = List.of("url", "href", "resource");

    /// What an element points to; empty when it points to nothing.
    ///
    /// @param urls what links in it mean
    /// @param rendition its form, where the element's kind says it
    static Optional<MediaObject> of(Element element, Urls urls, @Nullable String rendition) {
        String href = address(element);
        if (href == null) {
            return Optional.empty();
        }
        String type = element.attribute("type");
        return Optional.of(new MediaObject(
                urls.resolve(href),
                Optional.ofNullable(type == null ? element.attribute(ENC, "type") : type),
                Optional.ofNullable(rendition),
                pixels(element, "width"),
                pixels(element, "height"),
                bytes(element, "fileSize").or(() -> bytes(element, "length"))));
    }

    /// Something at an address.
    static MediaObject at(String href, @Nullable String type) {
        return new MediaObject(
                href,
                Optional.ofNullable(type),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Whether it is a picture: by its type, else by what it is called, as many feeds give no type.
    ///
    /// @param medium what kind it is said to be, if anything is said
    boolean isPicture(@Nullable String medium) {
        if (medium != null) {
            return "image".equalsIgnoreCase(medium);
        }
        return type.map(name -> name.toLowerCase(Locale.ROOT).startsWith("image"))
                .orElseGet(() -> IMAGE_NAME.matcher(href).matches());
    }

    Rendition asRendition() {
        return new Rendition(
                rendition.orElse(null),
                href,
                type.orElse(null),
                width.orElse(null),
                height.orElse(null),
                size.orElse(null));
    }

    private static @Nullable String address(Element element) {
        for (String name : ADDRESSES) {
            String written = element.attribute(name);
            if (written != null) {
                return written;
            }
        }
        String resource = element.attribute(RDF, "resource");
        return resource == null ? element.attribute(ENC, "url") : resource;
    }

    private static Optional<Integer> pixels(Element element, String attribute) {
        Integer number = Words.number(element.peek(attribute), 1, MOST_PIXELS);
        if (number != null) {
            element.attribute(attribute);
        }
        return Optional.ofNullable(number);
    }

    private static boolean isSize(String digits) {
        boolean all = !digits.isEmpty() && digits.length() <= MOST_DIGITS;
        for (int i = 0; all && i < digits.length(); i++) {
            all = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        return all;
    }

    // Zero stands for not known.
    private static Optional<Long> bytes(Element element, String attribute) {
        String written = element.peek(attribute);
        if (written == null || !isSize(written.strip())) {
            return Optional.empty();
        }
        element.attribute(attribute);
        return Optional.of(Long.valueOf(written.strip())).filter(bytes -> bytes > 0);
    }
}
