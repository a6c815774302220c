package news.dateline.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        List<Duration> lags = new ArrayList<>();
        int unwilling = 0;
        try (Load load = house.push(Pace.steady(perSecond))) {
            load.start();
            for (int time = 0; time < times; time += 2) {
                String instance = SECOND.get(time / 2 % SECOND.size());
                house.crew().start(instance);
                house.crew().awaitReady(List.of(instance));
                lags.add(worst(house));
                dice.pause(LEAST, MOST);
                unwilling += house.crew().leave(instance) ? 0 : 1;
                lags.add(worst(house));
            }
        }
        Duration worst = lags.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        return List.of(
                Finding.within("lag after a join or leave", worst, LAG),
                Finding.that("left in time", unwilling + " did not", unwilling == 0));
    }

    private static Duration worst(House house) throws InterruptedException {
        Duration worst = Duration.ZERO;
        for (int sample = 0; sample < SAMPLES; sample++) {
            Duration lag = house.lag().orElse(Duration.ZERO);
            worst = lag.compareTo(worst) > 0 ? lag : worst;
            Thread.sleep(BETWEEN);
        }
        return worst;
    }
}
