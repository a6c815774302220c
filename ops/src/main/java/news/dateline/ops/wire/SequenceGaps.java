package news.dateline.ops.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Which numbers of one source of one wire are missing. Numbers count up by one and may begin again at a width that is
/// known. They may come late, twice, or begin again of themselves, as many sources do at midnight.
///
/// Pure, and its memory is bounded: it keeps ranges of missing numbers, not the numbers that were heard.
public final class SequenceGaps {
    /// Ranges that are kept; the oldest goes first.
    public static final int MAX_RANGES = 200;

    // This far back a number is late; further back it is one of a new count.
    private static final long LATE = 500;
    // So close before the end of the count, a 0 or 1 goes on after it.
    private static final long NEAR_END = 100;
    // Who begins at 0 or 1 again within it is heard twice.
    private static final Duration SHORTEST_COUNT = Duration.ofHours(1);
    private static final long WITHOUT_END = 1L << 40;

    private final long wrapsAt;
    private final Duration forgetAfter;
    private final List<Range> missing = new ArrayList<>();
    private long position = -1;
    private long newest;
    private Instant begun = Instant.MIN;
    private long duplicates;
    private long restarts;

    /// @param wrapsAt the first number that is not reached; empty when the count never begins again by itself
    /// @param forgetAfter how long numbers are missed before they are given up
    public SequenceGaps(OptionalLong wrapsAt, Duration forgetAfter) {
        this.wrapsAt = wrapsAt.orElse(WITHOUT_END);
        this.forgetAfter = forgetAfter;
    }

    /// Takes a number.
    ///
    /// @param at when it was heard
    public void heard(long number, Instant at) {
        if (position < 0) {
            begin(number, at);
            return;
        }
        long ahead = Math.floorMod(number - newest, wrapsAt);
        if (isRestart(number, ahead, at)) {
            restarts++;
            begin(number, at);
        } else if (ahead == 0) {
            duplicates++;
        } else if (ahead <= wrapsAt / 2) {
            forward(number, ahead, at);
        } else {
            late(position - (wrapsAt - ahead));
        }
        forget(at);
    }

    /// The newest number; empty before the first.
    public OptionalLong newest() {
        return position < 0 ? OptionalLong.empty() : OptionalLong.of(newest);
    }

    /// What is missing at `now`, the longest missed first.
    public List<MissingNumbers> missing(Instant now) {
        forget(now);
        return missing.stream()
                .map(range -> new MissingNumbers(
                        Math.floorMod(range.first(), wrapsAt),
                        Math.floorMod(range.last(), wrapsAt),
                        range.last() - range.first() + 1,
                        range.since()))
                .toList();
    }

    /// How many numbers were heard more than once.
    public long duplicates() {
        return duplicates;
    }

    /// How many times the count began again before its end.
    public long restarts() {
        return restarts;
    }

    // Positions count on where numbers begin again. What a new count begins with is no gap: who counts knows where.
    private void begin(long number, Instant at) {
        long rounds = position < 0 ? 1 : Math.floorDiv(position, wrapsAt) + 2;
        position = rounds * wrapsAt + number;
        newest = number;
        begun = at;
    }

    private boolean isRestart(long number, long ahead, Instant at) {
        boolean first = number <= 1;
        long behind = wrapsAt - ahead;
        if (ahead == 0 || (first && ahead <= NEAR_END)) {
            return false;
        }
        if (first && !isMissing(position - behind)) {
            return Duration.between(begun, at).compareTo(SHORTEST_COUNT) >= 0;
        }
        return ahead > wrapsAt / 2 && behind > Math.min(LATE, wrapsAt / 2);
    }

    private void forward(long number, long ahead, Instant at) {
        if (ahead > 1) {
            missing.add(new Range(position + 1, position + ahead - 1, at));
        }
        position += ahead;
        newest = number;
        if (missing.size() > MAX_RANGES) {
            missing.removeFirst();
        }
    }

    private void late(long at) {
        for (int i = 0; i < missing.size(); i++) {
            Range range = missing.get(i);
            if (range.holds(at)) {
                missing.remove(i);
                missing.addAll(i, range.without(at));
                return;
            }
        }
        duplicates++;
    }

    private boolean isMissing(long at) {
        return missing.stream().anyMatch(range -> range.holds(at));
    }

    private void forget(Instant now) {
        missing.removeIf(range -> range.since().plus(forgetAfter).isBefore(now));
    }

    private record Range(long first, long last, Instant since) {
        boolean holds(long at) {
            return at >= first && at <= last;
        }

        List<Range> without(long at) {
            List<Range> parts = new ArrayList<>();
            if (at > first) {
                parts.add(new Range(first, at - 1, since));
            }
            if (at < last) {
                parts.add(new Range(at + 1, last, since));
            }
            return parts;
        }
    }
}
