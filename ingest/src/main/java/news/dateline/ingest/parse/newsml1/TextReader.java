package news.dateline.ingest.parse.newsml1;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.body.BodyReader;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.body.HtmlText;
import news.dateline.ingest.parse.body.PlainText;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.HardenedXml;
import news.dateline.ingest.parse.xml.XmlCursor;

/// The text of a ContentItem: NITF or XHTML as elements, the same as characters, HTML, or plain text.
final class TextReader {
    private final Notes notes;
    private final Set<String> headlines;

    /// @param headlines of the item, which the body does not repeat at its start
    TextReader(Notes notes, Set<String> headlines) {
        this.notes = notes;
        this.headlines = headlines;
    }

    Content read(Text text) {
        text.component().markPathRead();
        ContentItem content = text.content();
        content.markRead();
        Element data = content.data();
        if (data == null) {
            throw new IllegalStateException("Text without data is no text");
        }
        if (!data.equals(content.element())) {
            data.markRead();
        } else {
            notes.repair(Leniency.DATA_CONTENT_MISSING, "ContentItem");
        }
        return text.isMarkup() ? BodyReader.read(data, headlines) : characters(data.text());
    }

    /// The text of characters, which may be markup all the same.
    Content characters(String text) {
        String start = text.strip();
        boolean document = start.startsWith("<?xml") || start.startsWith("<!DOCTYPE") || start.startsWith("<nitf");
        Optional<Element> root = document ? xml(start) : Optional.empty();
        if (root.isPresent()) {
            return BodyReader.read(root.get(), headlines);
        }
        if (!Tags.anyIn(text)) {
            notes.repair(Leniency.PARAGRAPHS_FROM_TEXT, ContentItem.DATA);
            return Content.ofBody(PlainText.body(text));
        }
        return HtmlText.read(Tags.anyBlockIn(text) ? text : paragraphs(text), headlines);
    }

    // The text is characters already: what its declaration says of the encoding was of somewhere else.
    private static Optional<Element> xml(String text) {
        int start = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
        try {
            XmlCursor cursor = HardenedXml.open(text.substring(start).strip().getBytes(StandardCharsets.UTF_8));
            cursor.nextTag();
            Element root = cursor.element();
            cursor.finish();
            return Optional.of(root);
        } catch (XMLStreamException e) {
            // Not XML after all: it is read as browsers would.
            return Optional.empty();
        }
    }

    // Plain text with some emphasis: its paragraphs are told apart as in plain text.
    private String paragraphs(String text) {
        notes.repair(Leniency.PARAGRAPHS_FROM_TEXT, ContentItem.DATA);
        StringBuilder html = new StringBuilder(text.length() + 64);
        for (String paragraph : PlainText.paragraphs(text)) {
            html.append("<p>").append(paragraph).append("</p>");
        }
        return html.toString();
    }

    /// Tags of HTML and NITF in characters.
    private static final class Tags {
        private static final Set<String> BLOCKS =
                Set.of("p", "br", "div", "ul", "ol", "li", "table", "h1", "h2", "h3", "h4", "html", "body", "block");
        private static final Set<String> INLINE =
                Set.of("b", "i", "u", "a", "em", "strong", "span", "sub", "sup", "q", "img", "newscomponentref");
        private static final int LONGEST = 16;

        private Tags() {}

        static boolean anyIn(String text) {
            return any(text, BLOCKS) || any(text, INLINE);
        }

        static boolean anyBlockIn(String text) {
            return any(text, BLOCKS);
        }

        private static boolean any(String text, Set<String> names) {
            int at = text.indexOf('<');
            while (at >= 0) {
                int start = text.startsWith("</", at) ? at + 2 : at + 1;
                int end = start;
                while (end < text.length() && end - start <= LONGEST && Character.isLetterOrDigit(text.charAt(end))) {
                    end++;
                }
                if (names.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                at = text.indexOf('<', at + 1);
            }
            return false;
        }
    }
}
