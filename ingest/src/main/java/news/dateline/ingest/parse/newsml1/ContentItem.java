package news.dateline.ingest.parse.newsml1;

import java.util.List;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.XmlNode;
import news.dateline.ingest.parse.xml.XmlText;
import org.jspecify.annotations.Nullable;

/// A ContentItem: data in one form, here or somewhere else. NewsML 1.2 §5.8.
///
/// @param element the ContentItem
/// @param medium what the data are made of
/// @param mimeType as declared
/// @param format as declared
/// @param data what holds the text; null when there is none that can be read
record ContentItem(
        Element element,
        Medium medium,
        @Nullable String mimeType,
        @Nullable String format,
        @Nullable Element data) {
    static final String DATA = "DataContent";

    private static final List<String> OWN =
            List.of("Comment", "Catalog", "MediaType", "Format", "MimeType", "Notation", "Characteristics", "Encoding");

    /// @param mediaType of the component, where the content says none itself
    static ContentItem of(Item item, Element element, @Nullable String mediaType) {
        String own = item.formalNameOf(element, "MediaType");
        String mimeType = item.formalNameOf(element, "MimeType");
        String format = item.formalNameOf(element, "Format");
        Element data = data(element);
        return new ContentItem(
                element,
                medium(element, mimeType, own == null ? mediaType : own, format, data),
                mimeType,
                format,
                data);
    }

    /// Whether it has text that can be read here.
    boolean isText() {
        return medium == Medium.TEXT && data != null;
    }

    boolean isPicture() {
        return medium == Medium.PICTURE && element.peek("Href") != null;
    }

    /// Says that it and what tells its form are understood.
    void markRead() {
        element.markRead();
    }

    private static Medium medium(
            Element element,
            @Nullable String mimeType,
            @Nullable String mediaType,
            @Nullable String format,
            @Nullable Element data) {
        return Medium.declared(mimeType, mediaType, format).orElseGet(() -> {
            String href = element.peek("Href");
            return href == null ? data == null ? Medium.OTHER : Medium.TEXT : Medium.ofHref(href);
        });
    }

    // NewsML 1.2, Encoding: what stands in an Encoding is no text. Some wires leave out the DataContent.
    private static @Nullable Element data(Element element) {
        Element data = Children.peek(element, DATA);
        if (data != null) {
            return data.isBlank() ? null : data;
        }
        for (XmlNode node : element.children()) {
            boolean content = switch (node) {
                case XmlText text -> !text.isBlank();
                case Element child -> !OWN.contains(child.name());
            };
            if (content) {
                return element;
            }
        }
        return null;
    }
}
