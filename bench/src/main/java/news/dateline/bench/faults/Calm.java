package news.dateline.bench.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import news.dateline.bench.faults.check.Accepted;
import news.dateline.bench.faults.check.Books;
import news.dateline.bench.faults.check.Waits;
import news.dateline.bench.faults.house.House;
import news.dateline.bench.faults.house.Load;
import news.dateline.bench.faults.house.Pace;

/// F0: nothing is broken. Where stories are late even so, the machine does not carry the load, and that is all that the
/// times of the other faults say.
///
/// @param lasting for how long
/// @param perSecond pushes
record Calm(Duration lasting, int perSecond) implements Fault {
    private static final double SHARE = 0.99;
    private static final Duration CARRIED = Duration.ofSeconds(2);

    @Override
    public String id() {
        return "F0";
    }

    @Override
    public String what() {
        return "nothing for " + lasting.toSeconds() + " s, at " + perSecond + " pushes a second";
    }

    @Override
    public List<Finding> on(House house) throws InterruptedException {
        try (Load load = house.push(Pace.steady(perSecond))) {
            load.start();
            Thread.sleep(lasting);
        }
        return List.of();
    }

    // The first half warms up.
    @Override
    public List<Finding> after(Books books) {
        Instant warm = books.accepted().stream()
                .map(Accepted::offeredAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .plus(lasting.dividedBy(2));
        Waits waits = Waits.sinceOffered(books, accepted -> accepted.offeredAt().isAfter(warm));
        String what =
                "the load is carried: p99 of the last " + waits.spans().size() + " from the first push to the channel";
        return List.of(Finding.within(what, waits, SHARE, CARRIED));
    }
}
