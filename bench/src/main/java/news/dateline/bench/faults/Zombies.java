package news.dateline.bench.faults;

import java.time.Duration;
import java.util.List;
import news.dateline.bench.faults.check.Books;
import news.dateline.bench.faults.check.Waits;
import news.dateline.bench.faults.house.House;
import news.dateline.bench.faults.house.Load;
import news.dateline.bench.faults.house.Pace;

/// F3: one of two instances of a stage stands still (SIGSTOP), others take its work, and it goes on as if nothing had
/// been (SIGCONT).
///
/// @param times in all
/// @param least how long it stands still at least
/// @param most how long at most
/// @param perSecond pushes
/// @param seed of who and when
record Zombies(int times, Duration least, Duration most, int perSecond, long seed) implements Fault {
    private static final List<String> SECOND = List.of("enrich-2", "publish-2");
    private static final List<String> ALL = List.of("enrich-1", "enrich-2", "publish-1", "publish-2");
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    /// Well over the six seconds after which the brokers take an instance for dead.
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(15);

    @Override
    public String id() {
        return "F3";
    }

    @Override
    public String what() {
        return times + " times SIGSTOP of an instance of two for " + least.toSeconds() + " to " + most.toSeconds()
                + " s";
    }

    @Override
    public List<Finding> on(House house) throws InterruptedException {
        Dice dice = new Dice(seed);
        SECOND.forEach(house.crew()::start);
        house.crew().awaitReady(SECOND);
        Thread.sleep(BETWEEN);
        int stops = 0;
        int outs = 0;
        try (Load load = house.push(Pace.steady(perSecond))) {
            load.start();
            for (int time = 0; time < times; time++) {
                String instance = dice.any(ALL);
                long begun = System.nanoTime();
                house.crew().freeze(instance);
                dice.pause(least, most);
                boolean out = house.members(instance.substring(0, instance.indexOf('-'))) == 1;
                if (System.nanoTime() - begun > LONG.toNanos()) {
                    stops++;
                    outs += out ? 1 : 0;
                }
                house.crew().thaw(instance);
                dice.pause(BETWEEN, BETWEEN.multipliedBy(2));
            }
        }
        for (String second : SECOND) {
            house.crew().leave(second);
        }
        return List.of(Finding.byThen(
                "out of the group when it went on, of those that stood still for " + LONG.toSeconds() + " s and longer",
                outs + " of " + stops,
                outs == stops));
    }

    @Override
    public List<Finding> after(Books books) {
        Waits waits = Waits.sinceAccepted(books, accepted -> true);
        return List.of(Finding.within("the longest from 202 to the channel", waits, 1, RECOVERY));
    }
}
