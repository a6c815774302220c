package news.dateline.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.bench.faults.house.Answers;
import news.dateline.bench.faults.house.House;
import news.dateline.bench.faults.house.Load;
import news.dateline.bench.faults.house.Pace;
import news.dateline.bench.faults.house.Until;

/// F4: all brokers die by kill −9 and come back after a while.
///
/// @param flaps in all
/// @param away for how long
/// @param perSecond pushes
record BrokersAway(int flaps, Duration away, int perSecond) implements Fault {
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration LAG = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String id() {
        return "F4";
    }

    @Override
    public String what() {
        return flaps + " times all brokers killed −9 and away for " + away.toSeconds() + " s";
    }

    @Override
    public List<Finding> on(House house) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        try (Load load = house.push(Pace.steady(perSecond))) {
            load.start();
            for (int flap = 0; flap < flaps; flap++) {
                Thread.sleep(CALM);
                house.answers().take();
                house.brokers().killAll();
                Thread.sleep(away);
                findings.addAll(answers(house.answers().take()));
                house.brokers().startAll();
                house.brokers().awaitAll();
                findings.add(recovery(house));
            }
        }
        return findings;
    }

    private static List<Finding> answers(Answers.Seen seen) {
        return List.of(
                Finding.within("any answer, " + seen.notNow() + " of them 503", seen.slowest(), ANSWER),
                Finding.that(
                        "503 with Retry-After, and nobody without an answer",
                        seen.withoutRetryAfter() + " without, " + seen.none() + " without an answer",
                        seen.notNow() > 0 && seen.withoutRetryAfter() == 0 && seen.none() == 0));
    }

    // Since all three brokers serve again. Where nothing comes in any more there is no lag either, so something must
    // have.
    private static Finding recovery(House house) throws InterruptedException {
        long begun = System.nanoTime();
        long accepted = house.diary().accepted();
        long events = house.diary().events();
        Until.comesTrue(
                () -> house.diary().accepted() > accepted && house.diary().events() > events && isSmall(house.lag()),
                PATIENCE);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return Finding.within(
                "stories come in and out again, lag below " + LAG.toSeconds() + " s, after all brokers are back",
                took,
                RECOVERY);
    }

    private static boolean isSmall(Optional<Duration> lag) {
        return lag.filter(behind -> behind.compareTo(LAG) < 0).isPresent();
    }
}
