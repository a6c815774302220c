package news.dateline.ingest.parse.newsml1;

import java.util.HashSet;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.body.ReadableText;
import news.dateline.ingest.parse.xml.Element;

/// Headlines, captions and summaries that are components: their words as one line.
final class Plain {
    private Plain() {}

    /// The words, which are from now on read.
    static String read(Text text) {
        String line = peek(text);
        text.component().markPathRead();
        text.content().markRead();
        Element data = text.content().data();
        if (data != null) {
            data.markAllRead();
        }
        return line;
    }

    /// The words.
    static String peek(Text text) {
        Element data = text.content().data();
        if (data == null) {
            return "";
        }
        if (text.isMarkup()) {
            return ReadableText.of(data);
        }
        // Notes are of what readers see in full; a line needs none.
        TextReader reader = new TextReader(new Notes(), new HashSet<>());
        return String.join(" ", reader.characters(data.peekText()).body().getParagraphs());
    }
}
