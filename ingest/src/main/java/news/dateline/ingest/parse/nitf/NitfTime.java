package news.dateline.ingest.parse.nitf;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.time.WireTime;

/// Times as NITF has them: ISO 8601 in its basic form, `YYYYMMDDTHHMMSS-HHMM` preferred and `YYYYMMDDTHHMMSSZ` allowed
/// (NITF 3.1, date formats); and as wires write them: with separators, without seconds, with a zone's name.
final class NitfTime {
    private static final int MAX_LENGTH = 64;
    private static final int WITH_Z = "20261123T120000Z".length();
    private static final int WITH_OFFSET = "20261123T120000+0000".length();
    private static final int DAY_DIGITS = 8;
    private static final int ZONE = 15;
    private static final int LONGEST_DAY = "2026-11-23 +00:00".length();
    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:\\s?(?:Z|[+-]\\d\\d:?\\d\\d))?");
    private static final Pattern FORM = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)[Tt ]?(\\d\\d):?(\\d\\d)"
            + "(?::?(\\d\\d)([.,]\\d+)?)?\\s?([A-Za-z][A-Za-z_/]*|[+-]\\d\\d(?::?\\d\\d)?)?");

    private NitfTime() {}

    static WireTime of(String written) {
        String time = written.strip();
        if (isStandard(time)) {
            return WireTime.of(extended(time));
        }
        Optional<WireTime> usual = WireTime.usual(time);
        if (usual.isPresent()) {
            return usual.get();
        }
        if (time.length() > MAX_LENGTH || isDay(time)) {
            return new WireTime.Unreadable();
        }
        Matcher parts = FORM.matcher(time);
        if (!parts.matches()) {
            return new WireTime.Unreadable();
        }
        return read(parts, time);
    }

    // Nearly all times are written so: told by their places, without a pattern.
    private static boolean isStandard(String time) {
        boolean universal = time.length() == WITH_Z && time.charAt(ZONE) == 'Z';
        boolean offset = time.length() == WITH_OFFSET && (time.charAt(ZONE) == '+' || time.charAt(ZONE) == '-');
        return (universal || offset)
                && time.charAt(DAY_DIGITS) == 'T'
                && areDigits(time, 0, DAY_DIGITS)
                && areDigits(time, DAY_DIGITS + 1, ZONE)
                && areDigits(time, ZONE + 1, time.length());
    }

    private static boolean areDigits(String time, int start, int end) {
        for (int i = start; i < end; i++) {
            if (time.charAt(i) < '0' || time.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String extended(String basic) {
        StringBuilder extended = new StringBuilder(25).append(basic);
        if (basic.length() > WITH_Z) {
            extended.insert(18, ':');
        }
        return extended.insert(13, ':')
                .insert(11, ':')
                .insert(6, '-')
                .insert(4, '-')
                .toString();
    }

    private static boolean isDay(String time) {
        return dayOnly(time).isPresent();
    }

    /// The day of what names a day and no hour, as eight digits.
    static Optional<String> dayOnly(String written) {
        String time = written.strip();
        if (time.length() > LONGEST_DAY || time.indexOf('T') >= 0) {
            return Optional.empty();
        }
        Matcher day = DAY.matcher(time);
        return day.matches() ? Optional.of(day.group(1) + day.group(2) + day.group(3)) : Optional.empty();
    }

    private static WireTime read(Matcher parts, String time) {
        String fraction = parts.group(7) == null ? "" : parts.group(7);
        String second = parts.group(6) == null ? "00" : parts.group(6);
        String local = parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3) + "T" + parts.group(4) + ":"
                + parts.group(5) + ":" + second + fraction;
        String zone = parts.group(8);
        if (zone == null || !Character.isLetter(zone.charAt(0)) || "Z".equalsIgnoreCase(zone)) {
            return judged(WireTime.of(zone == null ? local : local + zone), isStrict(time));
        }
        // What clocks there show is known; when that was, is the zone's to say.
        return WireTime.of(local) instanceof WireTime.WithoutZone known
                ? inZone(known.local(), zone)
                : new WireTime.Unreadable();
    }

    private static WireTime inZone(LocalDateTime local, String name) {
        return ZoneNames.zone(name)
                .<WireTime>map(zone -> new WireTime.At(WireTime.inZone(local, zone), false))
                .orElseGet(WireTime.Unreadable::new);
    }

    private static WireTime judged(WireTime time, boolean strict) {
        return time instanceof WireTime.At at ? new WireTime.At(at.instant(), strict) : time;
    }

    private static boolean isStrict(String time) {
        return WireTime.of(time) instanceof WireTime.At at && at.strict();
    }
}
