package news.dateline.ingest.parse.legacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The day that is meant by part of a date: the one nearest to when the message came.
public final class NearDay {
    private static final int CENTURY = 100;

    private NearDay() {}

    /// A day with its month and perhaps its year, of two digits or four. Empty when there is no such day.
    ///
    /// @param received the day that the message came
    public static Optional<LocalDate> of(int day, int month, OptionalInt year, LocalDate received) {
        IntStream years = year.isEmpty()
                ? IntStream.rangeClosed(received.getYear() - 1, received.getYear() + 1)
                : year.getAsInt() >= CENTURY ? IntStream.of(year.getAsInt()) : centuries(year.getAsInt(), received);
        return years.mapToObj(candidate -> day(candidate, month, day))
                .flatMap(Optional::stream)
                .min(nearestTo(received));
    }

    /// A day of this month or of one beside it.
    static Optional<LocalDate> of(int day, LocalDate received) {
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(received::plusMonths)
                .map(month -> day(month.getYear(), month.getMonthValue(), day))
                .flatMap(Optional::stream)
                .min(nearestTo(received));
    }

    private static IntStream centuries(int year, LocalDate received) {
        int century = received.getYear() - received.getYear() % CENTURY;
        return IntStream.of(century - CENTURY + year, century + year, century + CENTURY + year);
    }

    private static Comparator<LocalDate> nearestTo(LocalDate received) {
        return Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(received, day)));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            // 30 February, and 29 February of a year that has none.
            return Optional.empty();
        }
    }
}
