package news.dateline.ops.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import news.dateline.ops.canary.SimulatedCanaries;
import news.dateline.ops.lag.SimulatedStage;
import news.dateline.ops.wire.SimulatedWires;
import news.dateline.schemas.model.Priority;

/// A newsroom on simulated time, second by second: two stages and a site's group under load, two wires that speak,
/// canaries of both lanes, and a watch that measures about every five seconds.
final class House {
    static final Instant START = Instant.parse("2026-11-27T09:00:00Z");

    final SimulatedStage enrich =
            new SimulatedStage("enrich", List.of(Priority.FLASH, Priority.URGENT, Priority.ROUTINE));
    final SimulatedStage publish =
            new SimulatedStage("publish", List.of(Priority.FLASH, Priority.URGENT, Priority.ROUTINE));
    final SimulatedStage site = new SimulatedStage("harbour-site", List.of(Priority.ROUTINE, Priority.ROUTINE));
    final SimulatedCanaries canaries = new SimulatedCanaries();
    boolean meridianSpeaks = true;

    private final SimulatedWires wires = new SimulatedWires(
            Map.of("meridian", Optional.of(Duration.ofSeconds(30)), "fjord", Optional.of(Duration.ofMinutes(5))));
    private final LagWatch watch = new LagWatch();
    private final List<Incident> changes = new ArrayList<>();
    private final Random random;
    private final Random chanceOfCanaries;
    private Instant now = START;
    private Instant nextMeasurement = START;
    private Instant nextOfMeridian = START;
    private long number = 9_950;
    private final List<Long> lost = new ArrayList<>();
    private Optional<Long> delayed = Optional.empty();

    House(long seed) {
        this.random = new Random(seed);
        this.chanceOfCanaries = new Random(~seed);
        wires.heard("meridian", START);
        wires.heard("fjord", START, number);
    }

    Instant now() {
        return now;
    }

    /// What opened or closed, in order.
    List<Incident> changes() {
        return List.copyOf(changes);
    }

    List<Incident> open() {
        return watch.open();
    }

    Random random() {
        return random;
    }

    void run(Duration span) {
        Instant end = now.plus(span);
        while (now.isBefore(end)) {
            now = now.plusSeconds(1);
            stages().forEach(this::second);
            speak();
            canaries.second(now, chanceOfCanaries);
            if (!now.isBefore(nextMeasurement)) {
                changes.addAll(watch.next(
                        stages().map(stage -> stage.measured(now)).toList(),
                        wires.measured(now),
                        canaries.measured(now),
                        now));
                nextMeasurement = now.plusSeconds(4 + random.nextInt(3));
            }
        }
    }

    /// Numbers that were lost come after all.
    void find() {
        lost.forEach(late -> wires.heard("fjord", now, late));
        lost.clear();
    }

    private Stream<SimulatedStage> stages() {
        return Stream.of(enrich, publish, site);
    }

    // Some stories a second, more or fewer by chance.
    private void second(SimulatedStage stage) {
        for (SimulatedStage.Partition partition : stage.partitions()) {
            for (int n = random.nextInt(6); n > 0; n--) {
                partition.arrive(now.minusMillis(random.nextInt(1_000)));
            }
        }
        stage.work(now);
    }

    private void speak() {
        if (meridianSpeaks && !now.isBefore(nextOfMeridian)) {
            wires.heard("meridian", now);
            nextOfMeridian = now.plusSeconds(1 + random.nextInt(25));
        }
        delayed.ifPresent(late -> wires.heard("fjord", now, late));
        delayed = Optional.empty();
        if (random.nextInt(4) == 0) {
            number++;
            // Now and then a message overtakes the one before it.
            if (random.nextInt(50) == 0) {
                delayed = Optional.of(number++);
            }
            wires.heard("fjord", now, number);
        }
    }

    /// The next messages of the numbered wire are lost.
    void lose(long messages) {
        for (long n = 0; n < messages; n++) {
            lost.add(++number);
        }
    }
}
