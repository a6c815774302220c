package news.dateline.ingest.parse.xml;

/// An element as text again, for a person and for later; not a document, as namespaces are not declared in it.
public final class Markup {
    private Markup() {}

    /// The element with all that is in it.
    public static String of(Element element) {
        StringBuilder markup = new StringBuilder();
        write(element, markup);
        return markup.toString();
    }

    /// Appends text so that no character of it is markup, in an element or an attribute.
    public static void escape(CharSequence text, StringBuilder markup) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                default -> markup.append(c);
            }
        }
    }

    private static void write(Element element, StringBuilder markup) {
        markup.append('<').append(element.qualifiedName());
        for (Attribute attribute : element.attributes()) {
            markup.append(' ').append(attribute.qualifiedName()).append("=\"");
            escape(attribute.value(), markup);
            markup.append('"');
        }
        if (element.children().isEmpty()) {
            markup.append("/>");
            return;
        }
        markup.append('>');
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlText characters -> escape(characters.value(), markup);
                case Element inner -> write(inner, markup);
            }
        }
        markup.append("</").append(element.qualifiedName()).append('>');
    }
}
