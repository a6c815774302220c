package news.dateline.ingest.parse.feed;

import java.time.Instant;
import news.dateline.ingest.parse.time.FeedTime;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// The times of an item. What cannot be understood stays in `unparsed`.
///
/// @param rfc822 rules for RSS's own times
/// @param w3c rules for all others
record FeedTimes(Times rfc822, Times w3c) {
    static FeedTimes of(FeedItem item) {
        var zone = item.input().wire().zone();
        return new FeedTimes(
                new Times(zone, item.notes(), FeedTime::rfc822), new Times(zone, item.notes(), FeedTime::w3c));
    }

    /// The time in an element of RSS.
    @Nullable
    Instant rfc822(@Nullable Element element, String field) {
        return read(element, field, rfc822);
    }

    /// The time in an element of Atom or Dublin Core.
    @Nullable
    Instant w3c(@Nullable Element element, String field) {
        return read(element, field, w3c);
    }

    /// A time of Atom in an attribute.
    ///
    /// @param name what the feed calls it, for a person
    @Nullable
    Instant w3c(@Nullable String written, String field, String name) {
        return written == null ? null : w3c.read(field, name, written);
    }

    private static @Nullable Instant read(@Nullable Element element, String field, Times rules) {
        if (element == null) {
            return null;
        }
        Instant time = rules.read(field, element.name(), element.peekText());
        if (time != null) {
            element.markTextRead();
        }
        return time;
    }
}
