package news.dateline.ingest.parse.newsml1;

import java.util.Set;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.body.BodyReader;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// Headlines, captions and summaries that are components: their words as one line.
final class Plain {
    private Plain() {}

    /// The words, which are from now on read; null when there are none.
    static @Nullable String read(Text text) {
        text.component().markPathRead();
        text.content().markRead();
        Element data = text.content().data();
        if (data == null) {
            return null;
        }
        data.markRead();
        String line = line(text, data);
        return line.isEmpty() ? null : line;
    }

    /// Whether these are the words.
    static boolean says(Text text, String words) {
        Element data = text.content().data();
        // The component is kept whole as long as it is not read itself.
        return data != null && line(text, data).equals(words);
    }

    private static String line(Text text, Element data) {
        // Notes are of what readers see in full; a line needs none.
        Content content = text.isMarkup()
                ? BodyReader.read(data, Set.of())
                : new TextReader(new Notes(), Set.of()).characters(data.text());
        return String.join(" ", content.body().getParagraphs());
    }
}
