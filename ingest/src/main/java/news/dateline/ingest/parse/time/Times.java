package news.dateline.ingest.parse.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.schemas.model.Embargo;
import org.jspecify.annotations.Nullable;

/// The times of one item, by the rules that hold in every format.
///
/// @param zone of times that have none, if the wire's is known
/// @param notes where leniency is noted
/// @param reader of what is written
public record Times(Optional<ZoneId> zone, Notes notes, Function<String, WireTime> reader) {
    /// Times as ISO 8601 has them.
    public Times(Optional<ZoneId> zone, Notes notes) {
        this(zone, notes, WireTime::of);
    }

    /// What an item says about an embargo.
    public sealed interface Holding {
        /// No embargo.
        record Free() implements Holding {}

        /// An embargo.
        record Held(Embargo embargo) implements Holding {}

        /// Something that cannot be understood.
        record Unclear(String written) implements Holding {}
    }

    /// A time that does not decide whether a story may be published, to the millisecond. Null when it cannot be used:
    /// then it belongs into `unparsed`.
    ///
    /// @param field the name of the story's field, for what was inferred
    /// @param name what the wire calls it, for a person
    public @Nullable Instant read(String field, String name, String written) {
        return switch (reader.apply(written)) {
            case WireTime.At at -> {
                if (!at.strict()) {
                    notes.repair(Leniency.TIME_FORM, name + ": " + written.strip());
                }
                yield at.instant().truncatedTo(ChronoUnit.MILLIS);
            }
            case WireTime.WithoutZone local -> withoutZone(field, name, local.local());
            case WireTime.Unreadable unreadable -> {
                notes.repair(Leniency.TIME_UNREADABLE, name + ": " + written.strip());
                yield null;
            }
        };
    }

    private @Nullable Instant withoutZone(String field, String name, LocalDateTime local) {
        if (zone.isEmpty()) {
            notes.repair(Leniency.TIME_WITHOUT_ZONE, name + ": " + local);
            return null;
        }
        notes.repair(Leniency.ZONE_ASSUMED, name + ": " + local + " in " + zone.get());
        notes.inferred(field);
        return WireTime.inZone(local, zone.get()).truncatedTo(ChronoUnit.MILLIS);
    }

    /// Until when an item must be held. Blank is an embargo without an end; a time without a zone is one too, unless
    /// the
    /// wire's is known; an instant is rounded up to the millisecond.
    ///
    /// @param name what the wire calls it, for a person
    public Holding embargo(String name, String written) {
        String time = written.strip();
        if (time.isEmpty()) {
            return new Holding.Held(new Embargo(null, "", false));
        }
        return switch (reader.apply(time)) {
            case WireTime.At at -> {
                if (!at.strict()) {
                    notes.repair(Leniency.TIME_FORM, name + ": " + time);
                }
                yield held(at.instant(), time, false);
            }
            case WireTime.WithoutZone local -> embargoWithoutZone(name, local.local(), time);
            case WireTime.Unreadable unreadable -> new Holding.Unclear(time);
        };
    }

    // Whose clock is meant decides when the story may run: without knowing it, it may not.
    private Holding embargoWithoutZone(String name, LocalDateTime local, String written) {
        if (zone.isEmpty()) {
            notes.repair(Leniency.EMBARGO_WITHOUT_ZONE, written);
            return new Holding.Held(new Embargo(null, written, false));
        }
        notes.repair(Leniency.ZONE_ASSUMED, name + ": " + written + " in " + zone.get());
        return held(WireTime.inZone(local, zone.get()), written, true);
    }

    private static Holding held(Instant until, String written, boolean zoneAssumed) {
        return new Holding.Held(new Embargo(WireTime.upToMillisecond(until), written, zoneAssumed));
    }
}
