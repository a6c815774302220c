package news.dateline.ingest.parse.body;

import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.XmlNode;
import news.dateline.ingest.parse.xml.XmlText;

/// The words of a piece of markup as one line, with a space where a block ends.
public final class ReadableText {
    private ReadableText() {}

    /// Reads without marking anything as read.
    public static String of(Element element) {
        Line line = new Line();
        append(element, line);
        return line.text();
    }

    private static void append(Element element, Line line) {
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlText words -> line.append(words.value());
                case Element inner -> {
                    String around = Part.of(inner) == Part.INLINE ? "" : " ";
                    line.append(around);
                    append(inner, line);
                    line.append(around);
                }
            }
        }
    }
}
