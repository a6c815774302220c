package news.dateline.ops.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times and spans for people. Times are in UTC, as on the wire.
final class Times {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration TENTHS = Duration.ofSeconds(10);
    private static final Duration SECONDS = Duration.ofMinutes(2);
    private static final Duration MINUTES = Duration.ofHours(2);
    private static final Duration HOURS = Duration.ofDays(2);
    private static final double MILLIS = 1000;

    private Times() {}

    /// `2026-05-04 12:00:00`
    static Html of(Instant time) {
        return new Html()
                .raw("<time datetime=\"")
                .text(time)
                .raw("\">")
                .text(WRITTEN.format(time))
                .raw("</time>");
    }

    /// A time that is still to come, which a page counts down to.
    static Html until(Instant time, Instant now) {
        return new Html()
                .raw("<time class=\"countdown\" datetime=\"")
                .text(time)
                .raw("\">")
                .text(time.isAfter(now) ? "in " + span(Duration.between(now, time)) : "now")
                .raw("</time>");
    }

    /// `4.2 s`, `75 s`, `12 min 5 s`, `3 h 12 min`, `2 d 3 h`: two units at most.
    static String span(Duration span) {
        if (span.compareTo(TENTHS) < 0) {
            return String.format(Locale.ROOT, "%.1f s", span.toMillis() / MILLIS);
        }
        if (span.compareTo(SECONDS) < 0) {
            return span.toSeconds() + " s";
        }
        if (span.compareTo(MINUTES) < 0) {
            return span.toMinutes() + " min " + span.toSecondsPart() + " s";
        }
        return span.compareTo(HOURS) < 0
                ? span.toHours() + " h " + span.toMinutesPart() + " min"
                : span.toDays() + " d " + span.toHoursPart() + " h";
    }

    /// How long ago.
    static String ago(Instant time, Instant now) {
        return time.isBefore(now) ? span(Duration.between(time, now)) + " ago" : "now";
    }
}
