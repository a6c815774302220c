package news.dateline.ingest.parse.newsmlg2;

import java.time.Instant;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// The times of an item that do not decide whether it may be published: what cannot be understood stays in `unparsed`.
///
/// @param times the rules
record ItemTimes(Times times) {
    /// The first property of that name, whose name is the story's field too.
    @Nullable
    Instant read(Meta meta, String name) {
        return meta.first(name).map(element -> read(element, name)).orElse(null);
    }

    /// The time in an element.
    ///
    /// @param field the name of the story's field, for what was inferred
    @Nullable
    Instant read(Element element, String field) {
        String written = element.peekText();
        Instant time = written.isBlank() ? null : times.read(field, element.name(), written);
        if (time != null) {
            element.markTextRead();
        }
        return time;
    }
}
