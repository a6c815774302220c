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
    public static void escape(String text, StringBuilder markup) {
        escape(text, 0, text.length(), markup);
    }

    /// The same for a part of a text.
    public static void escape(String text, int start, int end, StringBuilder markup) {
        int from = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isMarkup(c)) {
                markup.append(text, from, i).append(escaped(c));
                from = i + 1;
            }
        }
        markup.append(text, from, end);
    }

    /// Whether a character may be taken for markup, in an element or an attribute.
    public static boolean isMarkup(char c) {
        return c == '<' || c == '>' || c == '&' || c == '"';
    }

    /// The character written so that it is none of markup.
    public static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> String.valueOf(c);
        };
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
