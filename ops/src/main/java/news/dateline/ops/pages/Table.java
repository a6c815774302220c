package news.dateline.ops.pages;

import java.util.List;
import java.util.function.BiConsumer;

/// A table of a page.
///
/// @param caption what it shows
/// @param columns the heads of its columns
record Table(String caption, List<Column> columns) {
    /// The head of a column.
    ///
    /// @param name what stands there
    /// @param isNumber whether numbers stand below it
    record Column(String name, boolean isNumber) {
        static Column text(String name) {
            return new Column(name, false);
        }

        static Column number(String name) {
            return new Column(name, true);
        }
    }

    Table {
        columns = List.copyOf(columns);
    }

    /// A row for each of the things, which may be none.
    ///
    /// @param row writes the cells
    <T> Html of(List<T> things, BiConsumer<T, Html> row) {
        Html html = new Html()
                .raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .text(caption)
                .raw("\"><table>")
                .element("caption", caption)
                .raw("<thead><tr>");
        columns.forEach(column ->
                html.element("th scope=\"col\"" + (column.isNumber() ? " class=\"number\"" : ""), column.name()));
        html.raw("</tr></thead><tbody>");
        for (T thing : things) {
            html.raw("<tr>");
            row.accept(thing, html);
            html.raw("</tr>");
        }
        if (things.isEmpty()) {
            html.raw("<tr><td class=\"none\" colspan=\"" + columns.size() + "\">None.</td></tr>");
        }
        return html.raw("</tbody></table></div>");
    }
}
