package news.dateline.ingest.parse.body;

import news.dateline.ingest.parse.xml.Element;

/// A table: its rows and cells survive as markup, and each row is one paragraph of plain text.
final class TableReader {
    private TableReader() {}

    static void read(Element table, BodyText text) {
        table.markOwnRead();
        text.markup("<table>");
        rows(table, text);
        text.markup("</table>");
    }

    private static void rows(Element group, BodyText text) {
        for (Element part : group.elements()) {
            String name = Part.name(part);
            switch (name) {
                case "tr" -> row(part, text);
                case "caption" -> text.markup("<caption>" + cell(part, text) + "</caption>");
                case "thead", "tbody", "tfoot" -> {
                    part.markOwnRead();
                    text.markup("<" + name + ">");
                    rows(part, text);
                    text.markup("</" + name + ">");
                }
                default -> {}
            }
        }
    }

    private static void row(Element row, BodyText text) {
        row.markOwnRead();
        StringBuilder markup = new StringBuilder("<tr>");
        StringBuilder plain = new StringBuilder();
        for (Element part : row.elements()) {
            String name = Part.name(part);
            if ("td".equals(name) || "th".equals(name)) {
                Line line = line(part);
                markup.append('<').append(name).append('>').append(line.html());
                markup.append("</").append(name).append('>');
                plain.append(plain.isEmpty() ? "" : "\t").append(line.text());
            }
        }
        text.markup(markup.append("</tr>").toString());
        if (!plain.toString().isBlank()) {
            text.paragraph(plain.toString());
        }
    }

    private static String cell(Element cell, BodyText text) {
        Line line = line(cell);
        if (!line.isEmpty()) {
            text.paragraph(line.text());
        }
        return line.html();
    }

    private static Line line(Element cell) {
        Line line = new Line();
        line.append(cell.peekText());
        cell.markAllRead();
        return line;
    }
}
