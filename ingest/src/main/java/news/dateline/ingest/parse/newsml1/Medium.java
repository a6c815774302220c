package news.dateline.ingest.parse.newsml1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What content is made of.
enum Medium {
    TEXT,
    PICTURE,
    OTHER;

    private static final List<String> PICTURE_ENDINGS =
            List.of("jpg", "jpeg", "png", "gif", "tif", "tiff", "webp", "bmp");

    /// The medium that a MIME type, a media type or a format says, the first that is understood; empty when none is.
    static Optional<Medium> declared(@Nullable String mimeType, @Nullable String mediaType, @Nullable String format) {
        return ofMimeType(lower(mimeType))
                .or(() -> ofMediaType(lower(mediaType)))
                .or(() -> ofFormat(lower(format)));
    }

    /// The medium of what is somewhere else, by the end of its name.
    static Medium ofHref(String href) {
        String name = lower(href);
        return PICTURE_ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending)) ? PICTURE : OTHER;
    }

    private static Optional<Medium> ofMimeType(String type) {
        if (type.startsWith("image/")) {
            return Optional.of(PICTURE);
        }
        if (type.startsWith("text/css") || type.startsWith("audio/") || type.startsWith("video/")) {
            return Optional.of(OTHER);
        }
        boolean text =
                type.startsWith("text/") || type.contains("xml") || type.contains("nitf") || type.contains("html");
        return text ? Optional.of(TEXT) : Optional.empty();
    }

    // IPTC's media types: Text, Graphic, Photo, Audio, Video, ComplexData, which may be anything.
    private static Optional<Medium> ofMediaType(String type) {
        return switch (type) {
            case "text" -> Optional.of(TEXT);
            case "photo", "photograph", "picture", "image", "graphic" -> Optional.of(PICTURE);
            case "audio", "video", "animation", "sound", "film" -> Optional.of(OTHER);
            default -> Optional.empty();
        };
    }

    private static Optional<Medium> ofFormat(String format) {
        if (format.contains("css")) {
            return Optional.of(OTHER);
        }
        if (format.contains("nitf") || format.contains("html") || format.contains("text") || format.contains("xml")) {
            return Optional.of(TEXT);
        }
        return PICTURE_ENDINGS.stream().anyMatch(format::startsWith) ? Optional.of(PICTURE) : Optional.empty();
    }

    private static String lower(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}
