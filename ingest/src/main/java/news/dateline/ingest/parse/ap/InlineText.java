package news.dateline.ingest.parse.ap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.body.BodyReader;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.body.HtmlText;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.json.JsonValue;
import news.dateline.ingest.parse.xml.HardenedXml;
import news.dateline.ingest.parse.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/// A story's text where it came with the item. AP itself only links to it; what fetches items puts it beside the item
/// as `nitf`, or into the rendition.
final class InlineText {
    private static final String NITF = "nitf";
    private static final List<String> RENDITIONS = List.of(NITF, "story");
    private static final List<String> MEMBERS = List.of("body.content", "body_content", "body_html", "body", "content");

    private InlineText() {}

    /// The markup of the text; empty when there is only a link to it.
    static String of(Answer.Entry entry) {
        if (entry.item().peek("renditions") instanceof JsonObject renditions) {
            for (String name : RENDITIONS) {
                String text = in(renditions, name);
                if (text != null) {
                    return text;
                }
            }
        }
        String text = in(entry.item(), NITF);
        for (JsonObject outer : entry.around()) {
            text = text == null ? in(outer, NITF) : text;
        }
        return text == null ? "" : text;
    }

    /// What the markup says: a NITF document, or a fragment of NITF or HTML.
    static Content read(String markup, Set<String> headlines) {
        String text = markup.strip();
        if (text.startsWith("<?xml") || text.startsWith("<!DOCTYPE nitf") || text.startsWith("<nitf")) {
            try {
                return nitf(text, headlines);
            } catch (XMLStreamException e) {
                // Not XML after all: what a browser makes of it is better than no text.
                return HtmlText.read(text, headlines);
            }
        }
        return HtmlText.read(text, headlines);
    }

    private static Content nitf(String document, Set<String> headlines) throws XMLStreamException {
        // The text is decoded already: an encoding that it declares is no longer its own.
        String text = document.startsWith("<?xml") ? document.substring(document.indexOf("?>") + 2) : document;
        XmlCursor cursor = HardenedXml.open(text.strip().getBytes(StandardCharsets.UTF_8));
        cursor.nextTag();
        Content content = BodyReader.read(cursor.element(), headlines);
        cursor.finish();
        return content;
    }

    private static @Nullable String in(JsonObject holder, String name) {
        JsonValue value = holder.peek(name);
        if (value instanceof JsonScalar) {
            return holder.text(name);
        }
        if (value instanceof JsonObject object) {
            for (String member : MEMBERS) {
                String text = object.text(member);
                if (text != null) {
                    holder.get(name);
                    return text;
                }
            }
        }
        return null;
    }
}
