package news.dateline.ops.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of one wire.
///
/// @param wire its id
/// @param at when this was so
/// @param lastHeard when its last story was received, if that is within the time looked at
/// @param stories how many were received in that time
/// @param cadence the longest time that may pass between two stories, if it is configured
/// @param silence what follows from these
/// @param sources its counts, by name
public record WireFact(
        String wire,
        Instant at,
        Optional<Instant> lastHeard,
        long stories,
        Optional<Duration> cadence,
        WireSilence silence,
        List<Source> sources) {
    private static final int MAX_SHOWN = 5;

    public WireFact {
        sources = List.copyOf(sources);
    }

    /// The missing numbers of all its sources, shortened after a few; empty when none is missing.
    public String missingInWords() {
        List<String> ranges = sources.stream()
                .flatMap(source -> source.missingInWords().stream())
                .toList();
        Stream<String> more =
                ranges.size() > MAX_SHOWN ? Stream.of("and " + (ranges.size() - MAX_SHOWN) + " more") : Stream.empty();
        return Stream.concat(ranges.stream().limit(MAX_SHOWN), more).collect(Collectors.joining(", "));
    }

    /// One count of a wire.
    ///
    /// @param name who counts
    /// @param newest the newest number
    /// @param digits how many a number is written with, 0 when that is not known
    /// @param missing numbers that were not heard
    /// @param duplicates how many were heard more than once
    /// @param restarts how many times the count began again before its end
    public record Source(
            String name, long newest, int digits, List<MissingNumbers> missing, long duplicates, long restarts) {
        public Source {
            missing = List.copyOf(missing);
        }

        /// The missing numbers as the wire writes them: `nrd 0412–0415`.
        public List<String> missingInWords() {
            return missing.stream().map(this::inWords).toList();
        }

        private String inWords(MissingNumbers range) {
            String first = number(range.first());
            return name + " " + (range.count() == 1 ? first : first + "–" + number(range.last()));
        }

        private String number(long number) {
            return digits == 0 ? Long.toString(number) : String.format(Locale.ROOT, "%0" + digits + "d", number);
        }
    }
}
