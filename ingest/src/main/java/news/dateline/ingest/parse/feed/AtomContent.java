package news.dateline.ingest.parse.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.xml.Element;

/// The content of an entry by its type. RFC 4287 §4.1.3.3; Atom 0.3, `mode`.
final class AtomContent {
    private static final String TEXT = "text";

    private AtomContent() {}

    /// The text in it. What is no text stays for `unparsed`.
    static Content read(FeedItem item, FeedBody body, Element content) {
        String type = type(content);
        String mode = String.valueOf(content.peek("mode"));
        Content read = "base64".equals(mode) ? encoded(body, content, type) : inline(body, content, type);
        boolean empty = read.body().getParagraphs().isEmpty() && read.pictures().isEmpty();
        if (empty && !content.isBlank()) {
            item.notes().repair(Leniency.CONTENT_NOT_UNDERSTOOD, item.pathOf(content) + " of type " + type);
        } else {
            content.attribute("type");
            content.attribute("mode");
        }
        return read;
    }

    private static Content inline(FeedBody body, Element content, String type) {
        boolean hasElements = !content.elements().isEmpty();
        if (hasElements) {
            // "type" is often wrong where elements stand; what has words for readers is read.
            return body.markup(content);
        }
        if (type.contains("html")) {
            return body.html(content, content.text());
        }
        return type.startsWith(TEXT) ? body.plain(content, content.text()) : FeedBody.nothing();
    }

    private static Content encoded(FeedBody body, Element content, String type) {
        if (!type.startsWith(TEXT)) {
            return FeedBody.nothing();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(content.peekText());
            content.markTextRead();
            String text = new String(bytes, StandardCharsets.UTF_8);
            return type.contains("html") ? body.html(content, text) : body.plain(content, text);
        } catch (IllegalArgumentException e) {
            // No base64 after all.
            return FeedBody.nothing();
        }
    }

    // RFC 4287 §3.1.1: text when nothing is said.
    private static String type(Element content) {
        String type = content.peek("type");
        return type == null || type.isBlank() ? TEXT : type.strip().toLowerCase(Locale.ROOT);
    }
}
