package news.dateline.ingest.parse.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a time word by word: RFC 822 §5, and what feeds write instead of it. Each word is of one kind, whatever its
/// place: weekday, day, month, year, time, zone.
final class Rfc822Time {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,\\u00A0]+");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{1,4}");
    private static final int MAX_LENGTH = 64;
    private static final int NOON = 12;
    private static final int MARCH = 3;
    private static final Set<String> STRICT_ORDER = Set.of("wdmytz", "dmytz");

    private final StringBuilder order = new StringBuilder();
    private boolean lenient;
    private @Nullable String weekday;
    private @Nullable Integer day;
    private @Nullable Integer month;
    private @Nullable Integer year;
    private @Nullable ClockTime clock;
    private @Nullable ZoneId zone;
    private @Nullable String half;

    private Rfc822Time() {}

    static WireTime read(String written) {
        if (written.length() > MAX_LENGTH) {
            return new WireTime.Unreadable();
        }
        Rfc822Time time = new Rfc822Time();
        for (String word : BETWEEN_WORDS.split(withoutComment(written), -1)) {
            if (!word.isEmpty() && !time.take(word)) {
                return new WireTime.Unreadable();
            }
        }
        try {
            return time.result();
        } catch (DateTimeException e) {
            // 31 November, 25:00: the form fits, the calendar does not.
            return new WireTime.Unreadable();
        }
    }

    // RFC 822 §3.4.3: "+0100 (CET)".
    private static String withoutComment(String written) {
        int start = written.indexOf('(');
        int end = written.indexOf(')', start + 1);
        return start > 0 && end > 0 ? written.substring(0, start) + written.substring(end + 1) : written;
    }

    private boolean take(String word) {
        char first = word.charAt(0);
        if (first >= '0' && first <= '9') {
            return word.indexOf(':') > 0 ? clock(word) : date(word);
        }
        boolean signed = first == '+' || first == '-';
        return signed ? zone(word) : name(word);
    }

    // RFC 850 has 06-Nov-94.
    private boolean date(String word) {
        String[] parts = word.split("-", -1);
        if (parts.length == 1) {
            return number(word);
        }
        lenient = true;
        boolean hasThree = parts.length == 3;
        return hasThree && number(parts[0]) && month(parts[1]) && number(parts[2]);
    }

    private boolean number(String digits) {
        if (!FOUR_DIGITS.matcher(digits).matches()) {
            return false;
        }
        int number = Integer.parseInt(digits);
        if (day == null && digits.length() <= 2) {
            day = number;
            order.append('d');
            return true;
        }
        boolean isYear = year == null && digits.length() > 1;
        if (isYear) {
            year = fullYear(number, digits.length());
            lenient |= digits.length() == 3;
            order.append('y');
        }
        return isYear;
    }

    // RFC 2822 §4.3: two digits up to 49 are of this century, others and three digits count from 1900.
    private static int fullYear(int number, int digits) {
        if (digits == 4) {
            return number;
        }
        return digits == 2 && number < 50 ? 2000 + number : 1900 + number;
    }

    private boolean clock(String word) {
        Optional<ClockTime> read = ClockTime.of(word);
        if (read.isEmpty() || clock != null) {
            return false;
        }
        clock = read.get();
        order.append('t');
        String rest = clock.rest();
        lenient |= !rest.isEmpty() || clock.nano() > 0;
        return rest.isEmpty() || (Character.isLetter(rest.charAt(0)) ? name(rest) : zone(rest));
    }

    private boolean zone(String word) {
        Optional<ZoneName> named = ZoneName.of(word);
        if (named.isEmpty() || order.indexOf("z") >= 0) {
            return false;
        }
        zone = named.get().id().orElse(null);
        lenient |= !named.get().strict();
        order.append('z');
        return true;
    }

    private boolean name(String word) {
        String name = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        lenient |= name.length() < word.length();
        if (month(name) || weekday(name)) {
            return true;
        }
        String lower = name.toLowerCase(Locale.ROOT).replace(".", "");
        if (half == null && ("am".equals(lower) || "pm".equals(lower))) {
            half = lower;
            lenient = true;
            return true;
        }
        return zone(name) || foreignWeekday();
    }

    private boolean month(String name) {
        Integer number = MonthNames.of(name);
        // The French, Italian and Spanish have a weekday "mar": then a month is still to come.
        boolean wasWeekday = month != null && month == MARCH && order.charAt(0) == 'm' && order.length() <= 2;
        if (number == null || (month != null && !wasWeekday)) {
            return false;
        }
        lenient |= wasWeekday || !MonthNames.isRfc822(name);
        month = number;
        order.append('m');
        return true;
    }

    private boolean weekday(String name) {
        for (DayOfWeek known : DayOfWeek.values()) {
            if (name.length() > 2 && known.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                lenient |= name.length() > 3 || weekday != null;
                weekday = known.name();
                order.append('w');
                return true;
            }
        }
        return false;
    }

    // Whatever comes first and is nothing else is a weekday in some language.
    private boolean foreignWeekday() {
        lenient = true;
        order.append('?');
        return order.length() == 1;
    }

    private WireTime result() {
        if (day == null || month == null || year == null || clock == null) {
            return new WireTime.Unreadable();
        }
        LocalDate date = LocalDate.of(year, month, day);
        LocalDateTime local = atHalf(clock).on(date);
        if (zone == null) {
            return new WireTime.WithoutZone(local);
        }
        // RFC 822 §5.2 wants the weekday to be right; where it is wrong the date counts.
        boolean rightWeekday =
                weekday == null || weekday.equals(date.getDayOfWeek().name());
        boolean strict = rightWeekday && !lenient && STRICT_ORDER.contains(order.toString());
        return new WireTime.At(WireTime.inZone(local, zone), strict);
    }

    private ClockTime atHalf(ClockTime shown) {
        if (half == null || shown.hour() > NOON) {
            return shown;
        }
        int hour = shown.hour() % NOON;
        return shown.withHour("pm".equals(half) ? hour + NOON : hour);
    }
}
