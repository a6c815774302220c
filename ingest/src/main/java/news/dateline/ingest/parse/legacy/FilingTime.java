package news.dateline.ingest.parse.legacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The times at the end of messages. Month and year may be missing: the nearest to when the message came is
/// meant.
public final class FilingTime {
    private static final int LONGEST = 60;
    private static final Pattern PIECE = Pattern.compile("\\d+|\\p{L}+");
    private static final Pattern DAY_AND_TIME = Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)");
    // ANPA 1312: "AP-WF-05-09-17 0056GMT".
    private static final Pattern MONTH_FIRST =
            Pattern.compile(".{0,30}?(\\d\\d?)-(\\d\\d?)-(\\d{4}|\\d\\d)\\s{1,5}(\\d\\d)(\\d\\d)\\s?(\\p{L}{0,5})\\W*");

    private FilingTime() {}

    /// `DDhhmm ZONE month year`. IPTC 7901 §3: the post-text information. Empty when it is not that.
    ///
    /// @param received the day that the message came
    public static Optional<WireClock> iptc(String written, LocalDate received) {
        String line = written.strip();
        Matcher pieces = PIECE.matcher(line);
        if (line.length() > LONGEST || !pieces.find()) {
            return Optional.empty();
        }
        Matcher first = DAY_AND_TIME.matcher(pieces.group());
        return first.matches()
                ? new Words().read(pieces).flatMap(words -> words.clock(first, received))
                : Optional.empty();
    }

    /// `MM-DD-YY hhmmZONE`, as the trailer of ANPA 1312 has it. Empty when it is not that.
    ///
    /// @param received the day that the message came
    public static Optional<WireClock> anpa(String written, LocalDate received) {
        Matcher parts = MONTH_FIRST.matcher(written.strip());
        if (written.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        Optional<ZoneOffset> zone = WireClock.zone(parts.group(6));
        if (zone.isEmpty() && !parts.group(6).isEmpty()) {
            return Optional.empty();
        }
        return NearDay.of(number(parts, 2), number(parts, 1), OptionalInt.of(number(parts, 3)), received)
                .flatMap(day -> clock(day, number(parts, 4), number(parts, 5), zone));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Optional<WireClock> clock(LocalDate day, int hour, int minute, Optional<ZoneOffset> zone) {
        try {
            return Optional.of(new WireClock(day.atTime(LocalTime.of(hour, minute)), zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// What follows day and time, in whatever order.
    private static final class Words {
        private @Nullable ZoneOffset zone;
        private OptionalInt month = OptionalInt.empty();
        private OptionalInt year = OptionalInt.empty();

        /// Empty when a word is neither zone nor month: a zone that nobody knows makes the time unreadable.
        Optional<Words> read(Matcher pieces) {
            while (pieces.find()) {
                String piece = pieces.group();
                if (Character.isDigit(piece.charAt(0))) {
                    if (year.isPresent() || piece.length() > 4 || piece.length() % 2 != 0) {
                        return Optional.empty();
                    }
                    year = OptionalInt.of(Integer.parseInt(piece));
                } else if (!word(piece)) {
                    return Optional.empty();
                }
            }
            return Optional.of(this);
        }

        private boolean word(String word) {
            Optional<ZoneOffset> named = WireClock.zone(word);
            if (named.isPresent()) {
                zone = named.get();
                return true;
            }
            month = WireClock.month(word);
            return month.isPresent();
        }

        Optional<WireClock> clock(Matcher first, LocalDate received) {
            Optional<LocalDate> day = month.isPresent()
                    ? NearDay.of(number(first, 1), month.getAsInt(), year, received)
                    : NearDay.of(number(first, 1), received);
            return day.flatMap(
                    found -> FilingTime.clock(found, number(first, 2), number(first, 3), Optional.ofNullable(zone)));
        }
    }
}
