package news.dateline.ingest.parse.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of feeds: RFC 822 in RSS, ISO 8601 (RFC 3339, W3CDTF) in Atom and Dublin Core, each where the other belongs,
/// and the many forms near to them. A short zone name that several zones have is no zone.
public final class FeedTime {
    private static final int MAX_LENGTH = 64;
    /// Digits left out, slashes, no separators at all, zones by name.
    private static final Pattern NEAR_ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[Tt\\s]\\s?(\\d{1,2}:\\d{1,2}[\\d:.]*)\\s?(\\S*)");
    private static final Pattern BASIC =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)[Tt]?(\\d\\d)(\\d\\d)(\\d\\d)?\\s?(\\S*)");

    private FeedTime() {}

    /// Reads a time that should be as RFC 822 §5 has it, with two or four digits of the year.
    public static WireTime rfc822(String written) {
        String time = written.strip();
        WireTime read = Rfc822Time.read(time);
        return read instanceof WireTime.Unreadable ? lenient(iso(time)) : read;
    }

    /// Reads a time that should be as ISO 8601 has it.
    public static WireTime w3c(String written) {
        String time = written.strip();
        WireTime read = iso(time);
        return read instanceof WireTime.Unreadable ? lenient(Rfc822Time.read(time)) : read;
    }

    private static WireTime iso(String time) {
        WireTime read = WireTime.of(time);
        return read instanceof WireTime.Unreadable && time.length() <= MAX_LENGTH ? nearIso(time) : read;
    }

    private static WireTime nearIso(String time) {
        Matcher parts = NEAR_ISO.matcher(time);
        if (parts.matches()) {
            return near(parts, parts.group(4), parts.group(5));
        }
        Matcher basic = BASIC.matcher(time);
        if (basic.matches()) {
            String second = basic.group(6) == null ? "00" : basic.group(6);
            return near(basic, basic.group(4) + ":" + basic.group(5) + ":" + second, basic.group(7));
        }
        return new WireTime.Unreadable();
    }

    private static WireTime near(Matcher date, String written, String zone) {
        Optional<ClockTime> clock = ClockTime.of(written);
        Optional<ZoneName> named = ZoneName.of(zone);
        if (clock.isEmpty() || (named.isEmpty() && !zone.isEmpty())) {
            return new WireTime.Unreadable();
        }
        try {
            LocalDate day = LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
            var local = clock.get().on(day);
            return named.flatMap(ZoneName::id)
                    .<WireTime>map(id -> new WireTime.At(WireTime.inZone(local, id), false))
                    .orElseGet(() -> new WireTime.WithoutZone(local));
        } catch (DateTimeException e) {
            return new WireTime.Unreadable();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static WireTime lenient(WireTime read) {
        return read instanceof WireTime.At at ? new WireTime.At(at.instant(), false) : read;
    }
}
