package news.dateline.bench.faults.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/// How long versions took until they were heard, sorted. What was under embargo had to wait, and does not count.
///
/// @param spans the shortest first
public record Waits(List<Duration> spans) {
    public Waits {
        spans = spans.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /// From the first push to the channel, of those accepted that are chosen.
    public static Waits sinceOffered(Books books, Predicate<Accepted> chosen) {
        return since(books, chosen, Accepted::offeredAt);
    }

    /// From the 202 to the channel, of those accepted that are chosen. Zero where the event was there first.
    public static Waits sinceAccepted(Books books, Predicate<Accepted> chosen) {
        return since(books, chosen, Accepted::acceptedAt);
    }

    /// The longest; zero when there is none.
    public Duration longest() {
        return at(1);
    }

    /// What a share of them took at most; zero when there is none.
    public Duration at(double share) {
        return spans.isEmpty() ? Duration.ZERO : spans.get((int) Math.max(0, Math.ceil(share * spans.size()) - 1));
    }

    private static Waits since(Books books, Predicate<Accepted> chosen, Function<Accepted, Instant> begin) {
        Map<Offer, Instant> heard = new HashMap<>();
        books.live().forEach(event -> heard.putIfAbsent(event.offer(), event.at()));
        return new Waits(books.accepted().stream()
                .filter(chosen)
                .filter(accepted -> !books.embargoes().containsKey(accepted.offer()))
                .filter(accepted -> heard.containsKey(accepted.offer()))
                .map(accepted -> span(begin.apply(accepted), Objects.requireNonNull(heard.get(accepted.offer()))))
                .toList());
    }

    private static Duration span(Instant begin, Instant end) {
        return end.isBefore(begin) ? Duration.ZERO : Duration.between(begin, end);
    }
}
