package news.dateline.ingest.parse.newsml1;

import java.time.Instant;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// Times that do not decide whether an item may be published: what cannot be understood stays in `unparsed`.
final class ItemTimes {
    private ItemTimes() {}

    /// The time in the element.
    ///
    /// @param field the name of the story's field, for what was inferred
    static @Nullable Instant read(Times times, Element element, String field) {
        String written = element.peekText();
        if (written.isBlank()) {
            return null;
        }
        Instant time = times.read(field, element.name(), written);
        if (time != null) {
            element.markTextRead();
        }
        return time;
    }
}
