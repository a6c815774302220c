package news.dateline.ingest.parse.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Times in the form that nearly all wires write, read without a pattern: whole seconds and `Z` or an offset.
final class StrictTime {
    private static final int WITH_Z = "2026-11-23T12:00:00Z".length();
    private static final int WITH_OFFSET = "2026-11-23T12:00:00+00:00".length();
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;
    private static final int MOST_OFFSET_HOURS = 18;
    private static final int NONE = -1;

    private StrictTime() {}

    /// Empty when it is written in any other form, or is no time at all.
    static Optional<Instant> read(String written) {
        boolean formed = isFormed(written);
        int second = formed ? secondOfDay(written, 11) : NONE;
        int offset = formed ? offset(written) : DAY;
        if (second == NONE || offset == DAY) {
            return Optional.empty();
        }
        try {
            int year = two(written, 0) * 100 + two(written, 2);
            LocalDate day = LocalDate.of(year, two(written, 5), two(written, 8));
            return Optional.of(Instant.ofEpochSecond(day.toEpochDay() * DAY + second - offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isFormed(String written) {
        int length = written.length();
        return (length == WITH_Z || length == WITH_OFFSET)
                && two(written, 0) >= 0
                && two(written, 2) >= 0
                && written.charAt(4) == '-'
                && written.charAt(7) == '-'
                && written.charAt(10) == 'T'
                && written.charAt(13) == ':'
                && written.charAt(16) == ':';
    }

    private static int secondOfDay(String written, int at) {
        int hour = two(written, at);
        int minute = two(written, at + 3);
        int second = two(written, at + 6);
        boolean real = hour >= 0 && hour < 24 && minute >= 0 && minute < MINUTE && second >= 0 && second < MINUTE;
        return real ? hour * HOUR + minute * MINUTE + second : NONE;
    }

    // Seconds east of Greenwich; a whole day when there is none to be read.
    private static int offset(String written) {
        char sign = written.charAt(19);
        if (written.length() == WITH_Z) {
            return sign == 'Z' ? 0 : DAY;
        }
        int hour = two(written, 20);
        int minute = two(written, 23);
        boolean real = (sign == '+' || sign == '-')
                && written.charAt(22) == ':'
                && hour >= 0
                && hour < MOST_OFFSET_HOURS
                && minute >= 0
                && minute < MINUTE;
        int seconds = hour * HOUR + minute * MINUTE;
        return real ? (sign == '-' ? -seconds : seconds) : DAY;
    }

    private static int two(String written, int at) {
        int tens = written.charAt(at) - '0';
        int ones = written.charAt(at + 1) - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NONE;
    }
}
