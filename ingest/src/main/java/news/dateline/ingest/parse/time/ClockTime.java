package news.dateline.ingest.parse.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a clock showed, as it was written: 23:59, 9:05:7, 12:00:60.
///
/// @param hour 0 to 24
/// @param minute 0 to 59
/// @param second 0 to 60
/// @param nano fraction of the second
/// @param rest what was written directly behind it
record ClockTime(int hour, int minute, int second, int nano, String rest) {
    private static final Pattern FORM = Pattern.compile("\\d{1,2}:\\d{1,2}(:\\d{1,2}(\\.\\d{0,30})?)?");
    private static final int NANO_DIGITS = 9;
    private static final int LEAP = 60;
    private static final int MIDNIGHT = 24;

    /// Empty when it does not begin with a time.
    static Optional<ClockTime> of(String written) {
        int end = 0;
        while (end < written.length() && isOfClock(written.charAt(end))) {
            end++;
        }
        String clock = written.substring(0, end);
        if (!FORM.matcher(clock).matches()) {
            return Optional.empty();
        }
        int point = clock.indexOf('.');
        String whole = point < 0 ? clock : clock.substring(0, point);
        String[] parts = whole.split(":", -1);
        return Optional.of(new ClockTime(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                parts.length > 2 ? Integer.parseInt(parts[2]) : 0,
                nano(point < 0 ? "" : clock.substring(point + 1)),
                written.substring(end)));
    }

    /// The same at another hour of the day.
    ClockTime withHour(int other) {
        return new ClockTime(other, minute, second, nano, rest);
    }

    /// On a day. XML Schema 2 §3.2.7: 24:00:00 is the next day's start; ISO 8601 §4.2.1: :60 is a leap second.
    ///
    /// @throws DateTimeException when no clock shows that
    LocalDateTime on(LocalDate day) {
        boolean midnight = hour == MIDNIGHT && minute == 0 && second == 0;
        boolean leap = second == LEAP;
        return day.atTime(midnight ? 0 : hour, minute, leap ? LEAP - 1 : second, nano)
                .plusDays(midnight ? 1 : 0)
                .plusSeconds(leap ? 1 : 0);
    }

    private static boolean isOfClock(char c) {
        return (c >= '0' && c <= '9') || c == ':' || c == '.';
    }

    private static int nano(String fraction) {
        return Integer.parseInt((fraction + "000000000").substring(0, NANO_DIGITS));
    }
}
