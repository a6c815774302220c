package news.dateline.ingest.parse.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A time as a wire wrote it. ISO 8601 §4.3.2 and XML Schema 2 §3.2.7, with the near misses that wires send.
public sealed interface WireTime {
    /// A known instant.
    ///
    /// @param strict whether it was written as XML Schema wants it
    record At(Instant instant, boolean strict) implements WireTime {}

    /// A time on a clock that nobody named.
    record WithoutZone(LocalDateTime local) implements WireTime {}

    /// Not a full date and time.
    record Unreadable() implements WireTime {}

    /// Reads a time.
    static WireTime of(String written) {
        return WireTimeReader.read(written.strip());
    }

    /// A time in the form that nearly all wires write; empty when it is in any other, or none at all.
    static Optional<WireTime> usual(String written) {
        return StrictTime.read(written).map(instant -> new At(instant, true));
    }

    /// The instant at which clocks of `zone` show `local`: the later one when they show it twice, and what they show
    /// instead when they leave it out, so that an embargo never ends early.
    static Instant inZone(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.of(local, zone).withLaterOffsetAtOverlap().toInstant();
    }

    /// The first whole millisecond that is not before `instant`.
    static Instant upToMillisecond(Instant instant) {
        Instant down = instant.truncatedTo(ChronoUnit.MILLIS);
        return down.equals(instant) ? down : down.plusMillis(1);
    }
}
