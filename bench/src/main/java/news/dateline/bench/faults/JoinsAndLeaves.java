package news.dateline.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.bench.faults.house.House;
import news.dateline.bench.faults.house.Load;
import news.dateline.bench.faults.house.Pace;

/// F8: a second instance of a stage joins, and leaves in order (SIGTERM), again and again.
///
/// @param times joins and leaves in all
/// @param perSecond pushes
/// @param seed of when
record JoinsAndLeaves(int times, int perSecond, long seed) implements Fault {
    private static final List<String> SECOND = List.of("enrich-2", "publish-2");
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(4);
    private static final int SAMPLES = 24;
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration LAG = Duration.ofSeconds(10);

    @Override
    public String id() {
        return "F8";
    }

    @Override
    public String what() {
        return times + " joins and leaves of a second instance";
    }

    @Override
    public List<Finding> on(House house) throws InterruptedException {
        Dice dice = new Dice(seed);
        Map<String, Duration> worst = new TreeMap<>();
        int unwilling = 0;
        try (Load load = house.push(Pace.steady(perSecond))) {
            load.start();
            for (int time = 0; time < times; time += 2) {
                String instance = SECOND.get(time / 2 % SECOND.size());
                house.crew().start(instance);
                house.crew().awaitReady(List.of(instance));
                watch(house, worst);
                dice.pause(LEAST, MOST);
                unwilling += house.crew().leave(instance) ? 0 : 1;
                watch(house, worst);
            }
        }
        List<Finding> findings = new ArrayList<>();
        worst.forEach(
                (stage, lag) -> findings.add(Finding.within("lag of " + stage + " after a join or leave", lag, LAG)));
        findings.add(Finding.that(
                "the lag of every stage was told",
                worst.keySet().toString(),
                worst.keySet().equals(house.monitored())));
        findings.add(Finding.that("left in time", unwilling + " did not", unwilling == 0));
        return findings;
    }

    private static void watch(House house, Map<String, Duration> worst) throws InterruptedException {
        for (int sample = 0; sample < SAMPLES; sample++) {
            house.lags()
                    .forEach((stage, lag) ->
                            worst.merge(stage, lag, (one, other) -> one.compareTo(other) > 0 ? one : other));
            Thread.sleep(BETWEEN);
        }
    }
}
