package news.dateline.ingest.parse.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.XmlNode;
import news.dateline.ingest.parse.xml.XmlText;
import news.dateline.schemas.model.Picture;

/// Reads XHTML, HTML or NITF content into paragraphs. What it takes it marks as read; the rest stays for `unparsed`.
public final class BodyReader {
    private final Set<String> headlines;
    private final BodyText text = new BodyText();
    private final Head head = new Head();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();
    private boolean headlineRepeated;
    private boolean afterBreak;

    private BodyReader(Set<String> headlines) {
        this.headlines = headlines;
    }

    /// Reads content.
    ///
    /// @param root holds the content
    /// @param headlines of the item, which the body does not repeat at its start
    public static Content read(Element root, Set<String> headlines) {
        BodyReader reader = new BodyReader(headlines);
        reader.head.look(root);
        reader.block(root);
        reader.text.flush();
        return new Content(
                reader.text.body(),
                reader.head.headline(),
                reader.headlineRepeated,
                reader.head.byline(),
                reader.head.dateline(),
                reader.head.title(),
                reader.pictures,
                reader.notes,
                reader.setAside);
    }

    private void block(Element container) {
        container.markOwnRead();
        readChildren(container);
    }

    private void characters(XmlText characters) {
        text.line().append(characters.value());
        afterBreak &= characters.isBlank();
    }

    private void element(Element element) {
        Part part = Part.of(element);
        if (part.isBlock() || part == Part.INLINE) {
            afterBreak = false;
        }
        switch (part) {
            case INLINE -> inline(element);
            case BREAK -> lineBreak(element);
            case PARAGRAPH -> paragraph(element);
            case CONTAINER -> apart(element, "p");
            case LIST -> list(element);
            case QUOTE -> quote(element);
            case TABLE -> {
                text.flush();
                TableReader.read(element, text);
            }
            case RULE -> {
                text.flush();
                element.markOwnRead();
            }
            case PICTURE -> {
                text.flush();
                PictureReader.read(element).ifPresent(pictures::add);
            }
            case NOTE -> notes.add(oneLine(element));
            case AROUND -> around(element);
            case NOTHING -> {}
        }
    }

    private void inline(Element element) {
        if (Part.holdsBlock(element)) {
            apart(element, text.tag());
            return;
        }
        InlineTag tag = InlineTag.of(element);
        if (tag.isNone()) {
            unwrap(element);
        } else {
            text.line().tag(tag.open());
            unwrap(element);
            text.line().closingTag(tag.close());
        }
    }

    // A link that is not taken keeps its href for `unparsed`.
    private void unwrap(Element element) {
        if (InlineTag.isLinkNotTaken(element)) {
            element.markRead();
            element.markTextRead();
        } else {
            element.markOwnRead();
        }
        readChildren(element);
    }

    private void readChildren(Element element) {
        boolean strangers = Strangers.stand(element);
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlText characters -> characters(characters);
                case Element inner when strangers && Strangers.isOne(inner) -> stranger(inner);
                case Element inner -> element(inner);
            }
        }
    }

    private void stranger(Element element) {
        if (text.isEmpty() && headlines.contains(oneLine(element))) {
            element.markAllRead();
            headlineRepeated = true;
        } else {
            apart(element, "p");
        }
    }

    // Two breaks in a row are how some wires end a paragraph.
    private void lineBreak(Element element) {
        element.markOwnRead();
        if (afterBreak && !text.isPreformatted()) {
            text.flush();
        } else {
            text.line().lineBreak();
        }
        afterBreak = true;
    }

    private void paragraph(Element element) {
        String tag = BodyText.tagFor(Part.name(element));
        boolean opensWithHeadline = text.isEmpty() && tag.startsWith("h") && headlines.contains(oneLine(element));
        if (opensWithHeadline) {
            element.markAllRead();
            headlineRepeated = true;
        } else {
            apart(element, tag);
        }
    }

    private void apart(Element element, String tag) {
        String outer = text.tag();
        text.flush();
        text.use(tag);
        block(element);
        text.flush();
        text.use(outer);
    }

    private void list(Element element) {
        String tag = "ol".equals(Part.name(element)) ? "ol" : "ul";
        String outer = text.tag();
        text.flush();
        text.markup("<" + tag + ">");
        element.markOwnRead();
        for (Element entry : element.elements()) {
            apart(entry, "li");
        }
        text.markup("</" + tag + ">");
        text.use(outer);
    }

    private void quote(Element element) {
        text.flush();
        text.markup("<blockquote>");
        apart(element, "p");
        text.markup("</blockquote>");
    }

    private void around(Element element) {
        text.flush();
        if (!element.isBlank()) {
            setAside.add(element.name());
        }
    }

    private static String oneLine(Element element) {
        return Line.of(element.peekText());
    }
}
