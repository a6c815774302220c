package news.dateline.ingest.parse.dpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.body.BodyReader;
import news.dateline.ingest.parse.body.HtmlText;
import news.dateline.ingest.parse.body.ReadableText;
import news.dateline.ingest.parse.body.StoryContent;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Markup;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.Link;

/// What an entry says to readers: the article, the fact box behind it, and the links that belong below.
final class Text {
    /// dpa's own elements: things from elsewhere that stand in the text.
    private static final String EMBEDDED = "dnl-";

    private final JsonObject entry;
    private final StoryDraft draft;
    private final Leftovers rest;

    Text(JsonObject entry, StoryDraft draft, Leftovers rest) {
        this.entry = entry;
        this.draft = draft;
        this.rest = rest;
    }

    void read() {
        String article = entry.text("article_html");
        if (article != null) {
            Element root = HtmlText.element(article);
            keepEmbedded(root);
            StoryContent.put(BodyReader.read(root, StoryContent.headlines(draft)), draft, "article_html");
        }
        String infobox = entry.text("infobox_html");
        if (infobox != null) {
            append(HtmlText.read(infobox, Set.of()).body());
        }
        String linkbox = entry.text("linkbox_html");
        if (linkbox != null) {
            List<Link> links = new ArrayList<>();
            links(HtmlText.element(linkbox), links);
            draft.story().setLinks(links);
        }
    }

    // A body cannot hold a post or a chart from elsewhere; what stood there is kept.
    private void keepEmbedded(Element parent) {
        for (Element element : parent.elements()) {
            if (element.name().startsWith(EMBEDDED)) {
                rest.add("article_html/" + element.name(), Markup.of(element));
            } else {
                keepEmbedded(element);
            }
        }
    }

    private void append(Body infobox) {
        Body article = draft.story().getBody();
        List<String> paragraphs = new ArrayList<>(article.getParagraphs());
        paragraphs.addAll(infobox.getParagraphs());
        draft.story().setBody(new Body(article.getHtml() + infobox.getHtml(), paragraphs));
    }

    private static void links(Element parent, List<Link> links) {
        for (Element element : parent.elements()) {
            String href = "a".equals(element.name()) ? element.attribute("href") : null;
            if (href != null) {
                String title = ReadableText.of(element);
                links.add(new Link("irel:seeAlso", null, href, null, null, title.isEmpty() ? null : title));
            }
            links(element, links);
        }
    }
}
