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

    /// A cell of a table.
    Html cell(Object text) {
        return raw("<td>").text(text).raw("</td>");
    }

    /// A row of heads.
    Html heads(String... names) {
        raw("<thead><tr>");
        for (String name : names) {
            raw("<th>").text(name).raw("</th>");
        }
        return raw("</tr></thead>");
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
