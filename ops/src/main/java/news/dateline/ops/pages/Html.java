package news.dateline.ops.pages;

import java.nio.charset.StandardCharsets;
import news.dateline.ops.quarantine.BytesAsText;

/// HTML while it is written. Markup comes from constants; whatever comes from outside goes through [#text] and is text
/// there, wherever it stands.
final class Html {
    private final StringBuilder html = new StringBuilder();

    /// Markup, as it is written in the code.
    Html raw(String markup) {
        html.append(markup);
        return this;
    }

    /// Text, between tags or between the quotation marks of an attribute.
    Html text(Object text) {
        // Invisible characters first: some turn the direction of what follows.
        String visible = BytesAsText.of(StandardCharsets.UTF_8.encode(text.toString()));
        visible.codePoints().forEach(this::append);
        return this;
    }

    /// What was written elsewhere.
    Html add(Html other) {
        html.append(other.html);
        return this;
    }

    /// An element with a text in it.
    ///
    /// @param tag its name and attributes, as they are written in the code
    Html element(String tag, Object text) {
        int name = tag.indexOf(' ');
        return raw("<" + tag + ">").text(text).raw("</" + (name < 0 ? tag : tag.substring(0, name)) + ">");
    }

    /// A link.
    Html link(String to, Object text) {
        return raw("<a href=\"").text(to).raw("\">").text(text).raw("</a>");
    }

    /// A cell of a table.
    Html cell(Object text) {
        return element("td", text);
    }

    /// A cell of a table with a number in it.
    Html number(Object text) {
        return element("td class=\"number\"", text);
    }

    /// The cell that says what its row is about.
    Html rowHead(Object text) {
        return element("th scope=\"row\"", text);
    }

    private void append(int character) {
        switch (character) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> html.appendCodePoint(character);
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
