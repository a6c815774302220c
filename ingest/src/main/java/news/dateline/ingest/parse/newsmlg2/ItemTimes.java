package news.dateline.ingest.parse.newsmlg2;

import java.time.Instant;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// The times of an item that do not decide whether it may be published: what cannot be understood stays in `unparsed`.
///
/// @param times the rules
record ItemTimes(Times times) {
    /// The time that `parent` has under `name`.
    ///
    /// @param field the name of the story's field, for what was inferred
    @Nullable
    Instant read(Element parent, String name, String field) {
        for (Element child : parent.elements()) {
            if (Item.isOurs(child, name)) {
                child.markRead();
                return child.peekText().isBlank() ? null : read(child, field);
            }
        }
        return null;
    }

    private @Nullable Instant read(Element element, String field) {
        Instant time = times.read(field, element.name(), element.peekText());
        if (time != null) {
            element.markTextRead();
        }
        return time;
    }
}
