package news.dateline.bench.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.bench.faults.check.Accepted;
import news.dateline.bench.faults.check.Books;
import news.dateline.bench.faults.check.Waits;
import news.dateline.bench.faults.house.Brokers;
import news.dateline.bench.faults.house.House;
import news.dateline.bench.faults.house.Load;
import news.dateline.bench.faults.house.Pace;

/// F5: one of three brokers dies by kill −9, comes back, and another dies once every copy is in sync again.
final class BrokerKills implements Fault {
    private static final Duration LEAST = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofSeconds(12);
    private static final double SHARE = 0.99;
    private static final Duration FAILOVER = Duration.ofSeconds(10);
    /// Longer than the cluster takes to notice that a broker is dead, four seconds.
    private static final Duration AFTERMATH = Duration.ofSeconds(15);

    private final int kills;
    private final int perSecond;
    private final long seed;
    private final List<Instant> killed = new ArrayList<>();

    /// @param kills in all
    /// @param perSecond pushes
    /// @param seed of who and when
    BrokerKills(int kills, int perSecond, long seed) {
        this.kills = kills;
        this.perSecond = perSecond;
        this.seed = seed;
    }

    @Override
    public String id() {
        return "F5";
    }

    @Override
    public String what() {
        return kills + " kills −9 of one broker of three";
    }

    @Override
    public List<Finding> on(House house) throws InterruptedException {
        Dice dice = new Dice(seed);
        List<Integer> all = IntStream.range(0, Brokers.COUNT).boxed().toList();
        try (Load load = house.push(Pace.steady(perSecond))) {
            load.start();
            for (int kill = 0; kill < kills; kill++) {
                int broker = dice.any(all);
                dice.pause(LEAST, LEAST.multipliedBy(2));
                killed.add(Instant.now());
                house.brokers().kill(broker);
                dice.pause(LEAST, MOST);
                house.brokers().start(broker);
                house.brokers().awaitCopies();
            }
        }
        return List.of();
    }

    @Override
    public List<Finding> after(Books books) {
        Waits waits = Waits.sinceOffered(books, this::isInFailover);
        String what = "p99 of " + waits.spans().size() + " from the first push to the channel, in the "
                + AFTERMATH.toSeconds() + " s after a kill";
        return List.of(Finding.within(what, waits, SHARE, FAILOVER));
    }

    private boolean isInFailover(Accepted accepted) {
        return killed.stream()
                .map(kill -> Duration.between(kill, accepted.offeredAt()))
                .anyMatch(since -> !since.isNegative() && since.compareTo(AFTERMATH) < 0);
    }
}
