package news.dateline.bench.faults;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.bench.faults.house.Crew;
import news.dateline.bench.faults.house.House;
import news.dateline.bench.faults.house.Load;
import news.dateline.bench.faults.house.Pace;
import news.dateline.bench.faults.house.Until;

/// F2: kill −9 of publish, enrich and ingest in turn, at random times. Only who works is killed; it is started again at
/// once, and the next is killed whether it works again or not, but not before its share of the versions is accepted.
///
/// @param kills in all
/// @param stories versions that must have been accepted at least before it is over
/// @param perSecond pushes
/// @param seed of the times
record StageKills(int kills, long stories, int perSecond, long seed) implements Fault {
    private static final Duration LEAST = Duration.ofMillis(200);
    private static final Duration MOST = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Override
    public String id() {
        return "F2";
    }

    @Override
    public String what() {
        return kills + " kills −9 of publish, enrich, ingest in turn";
    }

    @Override
    public List<Finding> on(House house) throws InterruptedException {
        Dice dice = new Dice(seed);
        Map<String, Integer> killed = new LinkedHashMap<>();
        House.STAGES.reversed().forEach(stage -> killed.put(stage, 0));
        long before = house.diary().accepted();
        try (Load load = house.push(Pace.steady(perSecond))) {
            load.start();
            int kill = 0;
            while (kill < kills) {
                dice.pause(LEAST, MOST);
                house.awaitAccepted(before + stories * kill / kills);
                String stage = next(house.crew(), killed);
                // Whoever ended by itself in this moment was not killed.
                if (house.crew().kill(stage)) {
                    killed.merge(stage, 1, Integer::sum);
                    kill++;
                }
                house.crew().start(stage);
            }
            house.crew().awaitReady(House.STAGES);
            house.awaitAccepted(before + stories);
        }
        return List.of(Finding.that("kills", killed.toString(), true));
    }

    // Who works and was killed least often.
    private static String next(Crew crew, Map<String, Integer> killed) throws InterruptedException {
        Until.isTrue(() -> ready(crew, killed).isPresent(), PATIENCE, () -> "no stage works");
        return ready(crew, killed).orElseThrow();
    }

    private static Optional<String> ready(Crew crew, Map<String, Integer> killed) {
        return killed.entrySet().stream()
                .filter(stage -> crew.isReady(stage.getKey()))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
