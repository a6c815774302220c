package news.dateline.ingest.parse.feed;

import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.body.BodyReader;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.body.HtmlText;
import news.dateline.ingest.parse.body.PlainText;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.ElementCopy;
import news.dateline.ingest.parse.xml.XmlRest;
import news.dateline.schemas.model.Body;

/// Reads the text of an item, in any of the ways in which feeds carry it. What is not taken of it is kept.
///
/// @param item whose text it is
/// @param headlines of the item, which the body does not repeat
record FeedBody(FeedItem item, Set<String> headlines) {
    /// RSS 2.0, description; RSS 1.0 module content: HTML, escaped or not. Without a tag it is plain text.
    Content html(Element element) {
        if (!element.elements().isEmpty()) {
            return markup(element);
        }
        return html(element, element.text());
    }

    /// HTML that stands in an element.
    Content html(Element element, String html) {
        if (!Markups.hasTag(html)) {
            return plain(element, TextOf.unescaped(html));
        }
        Element tree = HtmlText.tree(html, item.urlsOf(element)::resolve);
        return read(tree, element);
    }

    /// Markup that stands in an element as itself.
    Content markup(Element element) {
        Urls urls = item.urlsOf(element);
        Modules modules = item.parts().modules();
        Element tree = ElementCopy.of(element, inner -> isText(modules.of(inner.namespace())), urls::resolve);
        return read(tree, element);
    }

    /// Plain text that stands in an element.
    Content plain(Element element, String text) {
        Body body = PlainText.body(text);
        if (body.getParagraphs().size() > 1) {
            item.notes().repair(Leniency.PARAGRAPHS_FROM_TEXT, item.pathOf(element));
        }
        return Content.ofBody(body);
    }

    /// No text.
    static Content nothing() {
        return Content.ofBody(new Body("", List.of()));
    }

    private Content read(Element tree, Element element) {
        Content content = BodyReader.read(tree, headlines);
        XmlRest.collect(tree, item.pathOf(element), item.rest());
        return content;
    }

    // Where nobody declared XHTML's namespace its elements are in the feed's own.
    private static boolean isText(Module module) {
        return module == Module.XHTML || module == Module.CORE;
    }
}
