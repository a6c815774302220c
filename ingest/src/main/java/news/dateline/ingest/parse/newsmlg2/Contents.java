package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.body.BodyReader;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.body.HtmlText;
import news.dateline.ingest.parse.body.PlainText;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.Body;

/// What an item carries. NewsML-G2 Guidelines, "Conveying content": what stands in a contentSet are renditions of the
/// same content, so one text is taken and the others are kept in `unparsed`.
final class Contents {
    private final Item item;
    private final Set<String> headlines;
    private final List<Element> sets;

    Contents(Item item, Set<String> headlines) {
        this.item = item;
        this.headlines = headlines;
        this.sets = Item.all(item.root(), "contentSet");
    }

    /// The text, from the first rendition that has one: markup before plain text.
    Content text() {
        List<Content> found = new ArrayList<>();
        for (Element inline : children("inlineXML")) {
            Content content = inlineXml(inline);
            if (!content.body().getParagraphs().isEmpty()) {
                return content;
            }
            found.add(content);
        }
        for (Element inline : children("inlineData")) {
            if (isText(inline)) {
                return inlineData(inline);
            }
        }
        return found.isEmpty() ? Content.ofBody(new Body("", List.of())) : found.getFirst();
    }

    /// The pictures that are somewhere else.
    List<Element> remotePictures() {
        List<Element> remotes = children("remoteContent");
        remotes.removeIf(remote -> !Pictures.isPicture(remote));
        return remotes;
    }

    private Content inlineXml(Element inline) {
        inline.markRead();
        inline.attribute("contenttype");
        Content content = BodyReader.read(inline, headlines);
        if (content.body().getParagraphs().isEmpty() && !inline.isBlank()) {
            item.notes()
                    .repair(
                            Leniency.CONTENT_NOT_UNDERSTOOD,
                            "inlineXML of the item at " + item.root().position());
        }
        return content;
    }

    private Content inlineData(Element inline) {
        inline.markRead();
        String type = String.valueOf(inline.attribute("contenttype")).toLowerCase(Locale.ROOT);
        String text = inline.text();
        if (type.contains("html")) {
            return HtmlText.read(text, headlines);
        }
        item.notes()
                .repair(
                        Leniency.PARAGRAPHS_FROM_TEXT,
                        "inlineData of the item at " + item.root().position());
        return Content.ofBody(PlainText.body(text));
    }

    // A rendition of the headline alone is no body; encoded data is no text.
    private static boolean isText(Element inline) {
        String rendition = inline.peek("rendition");
        String type = inline.peek("contenttype");
        return inline.peek("encoding") == null
                && (type == null || type.strip().startsWith("text/") || type.contains("html"))
                && (rendition == null || !rendition.endsWith("headline"))
                && !inline.isBlank();
    }

    private List<Element> children(String name) {
        List<Element> found = new ArrayList<>(2);
        for (Element set : sets) {
            for (Element child : set.elements()) {
                if (Item.isOurs(child, name)) {
                    found.add(child);
                }
            }
        }
        return found;
    }
}
