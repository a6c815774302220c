package news.dateline.ingest.parse.newsmlg2;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.time.WireTime;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// Times that do not decide whether a story may be published: what cannot be understood stays in `unparsed`.
///
/// @param zone of times that have none, if the wire's is known
/// @param notes where leniency is noted
record ItemTimes(Optional<ZoneId> zone, Notes notes) {
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
        String written = element.peekText().strip();
        return switch (WireTime.of(written)) {
            case WireTime.At at -> {
                if (!at.strict()) {
                    notes.repair(Leniency.TIME_FORM, element.name() + ": " + written);
                }
                element.markTextRead();
                yield at.instant().truncatedTo(ChronoUnit.MILLIS);
            }
            case WireTime.WithoutZone local -> withoutZone(element, field, local);
            case WireTime.Unreadable unreadable -> {
                notes.repair(Leniency.TIME_UNREADABLE, element.name() + ": " + written);
                yield null;
            }
        };
    }

    private @Nullable Instant withoutZone(Element element, String field, WireTime.WithoutZone written) {
        if (zone.isEmpty()) {
            notes.repair(Leniency.TIME_WITHOUT_ZONE, element.name() + ": " + written.local());
            return null;
        }
        notes.repair(Leniency.ZONE_ASSUMED, element.name() + ": " + written.local() + " in " + zone.get());
        notes.inferred(field);
        element.markTextRead();
        return WireTime.inZone(written.local(), zone.get()).truncatedTo(ChronoUnit.MILLIS);
    }
}
