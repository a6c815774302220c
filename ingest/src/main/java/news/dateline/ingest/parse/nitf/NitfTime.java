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
    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:\\s?(?:Z|[+-]\\d\\d:?\\d\\d))?");
    private static final Pattern FORM = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)[Tt ]?(\\d\\d):?(\\d\\d)"
            + "(?::?(\\d\\d)([.,]\\d+)?)?\\s?([A-Za-z][A-Za-z_/]*|[+-]\\d\\d(?::?\\d\\d)?)?");

    private NitfTime() {}

    static WireTime of(String written) {
        String time = written.strip();
        if (isStandard(time)) {
            return WireTime.of(extended(time));
        }
        if (time.length() > MAX_LENGTH || DAY.matcher(time).matches()) {
            return new WireTime.Unreadable();
        }
        Matcher parts = FORM.matcher(time);
        if (!parts.matches()) {
            return new WireTime.Unreadable();
        }
        return read(parts, isStrict(time));
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
        String zone = basic.length() == WITH_Z ? "Z" : basic.substring(ZONE, 18) + ":" + basic.substring(18);
        return basic.substring(0, 4) + "-" + basic.substring(4, 6) + "-" + basic.substring(6, 11) + ":"
                + basic.substring(11, 13) + ":" + basic.substring(13, ZONE) + zone;
    }

    /// The day of what names a day and no hour, as eight digits.
    static Optional<String> dayOnly(String written) {
        Matcher day = DAY.matcher(written.strip());
        return day.matches() ? Optional.of(day.group(1) + day.group(2) + day.group(3)) : Optional.empty();
    }

    private static WireTime read(Matcher parts, boolean strict) {
        String fraction = parts.group(7) == null ? "" : parts.group(7);
        String second = parts.group(6) == null ? "00" : parts.group(6);
        String local = parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3) + "T" + parts.group(4) + ":"
                + parts.group(5) + ":" + second + fraction;
        String zone = parts.group(8);
        if (zone == null || !Character.isLetter(zone.charAt(0)) || "Z".equalsIgnoreCase(zone)) {
            return judged(WireTime.of(zone == null ? local : local + zone), strict);
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
