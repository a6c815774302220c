package news.dateline.ingest.parse.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads times by one pattern.
final class WireTimeReader {
    private static final int MAX_LENGTH = 64;
    private static final int NANO_DIGITS = 9;
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)([Tt ])(\\d\\d):(\\d\\d)"
            + "(?::(\\d\\d)(?:([.,])(\\d+))?)?\\s?(Z|z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?");

    private final Matcher parts;

    private WireTimeReader(Matcher parts) {
        this.parts = parts;
    }

    static WireTime read(String written) {
        return StrictTime.read(written)
                .<WireTime>map(instant -> new WireTime.At(instant, true))
                .orElseGet(() -> lenient(written));
    }

    private static WireTime lenient(String written) {
        Matcher parts = FORM.matcher(written);
        if (written.length() > MAX_LENGTH || !parts.matches()) {
            return new WireTime.Unreadable();
        }
        try {
            return new WireTimeReader(parts).time();
        } catch (DateTimeException e) {
            // A thirteenth month, an offset of twenty hours: the form fits, the clock does not.
            return new WireTime.Unreadable();
        }
    }

    private WireTime time() {
        LocalDateTime local = local();
        Optional<ZoneOffset> offset = offset();
        return offset.isEmpty()
                ? new WireTime.WithoutZone(local)
                : new WireTime.At(local.toInstant(offset.get()), isStrict());
    }

    private LocalDateTime local() {
        int hour = number(5);
        int second = parts.group(7) == null ? 0 : number(7);
        // XML Schema 2 §3.2.7: 24:00:00 is the next day's start; ISO 8601 §4.2.1: :60 is a leap second.
        boolean midnight = hour == 24 && number(6) == 0 && second == 0;
        boolean leap = second == 60;
        LocalDateTime local = LocalDateTime.of(
                        number(1), number(2), number(3), midnight ? 0 : hour, number(6), leap ? 59 : second)
                .plusDays(midnight ? 1 : 0)
                .plusSeconds(leap ? 1 : 0);
        return local.plusNanos(nanos());
    }

    // Digits beyond nanoseconds round up: an embargo must not end early.
    private long nanos() {
        String digits = parts.group(9);
        if (digits == null) {
            return 0;
        }
        String nine = (digits + "000000000").substring(0, NANO_DIGITS);
        boolean more = digits.length() > NANO_DIGITS
                && digits.substring(NANO_DIGITS).chars().anyMatch(digit -> digit != '0');
        return Long.parseLong(nine) + (more ? 1 : 0);
    }

    private Optional<ZoneOffset> offset() {
        String zone = parts.group(10);
        if (zone == null) {
            return Optional.empty();
        }
        boolean universal = Character.isLetter(zone.charAt(0));
        return Optional.of(universal ? ZoneOffset.UTC : ZoneOffset.of(zone));
    }

    private boolean isStrict() {
        String zone = parts.group(10);
        return "T".equals(parts.group(4))
                && parts.group(7) != null
                && !",".equals(parts.group(8))
                && ("Z".equals(zone) || zone.length() == "+00:00".length());
    }

    private int number(int group) {
        return Integer.parseInt(parts.group(group));
    }
}
