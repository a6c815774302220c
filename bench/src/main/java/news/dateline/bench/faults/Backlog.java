package news.dateline.bench.faults;

import java.time.Duration;
import java.util.List;
import news.dateline.bench.faults.check.Books;
import news.dateline.bench.faults.check.Waits;
import news.dateline.bench.faults.house.House;
import news.dateline.bench.faults.house.Load;
import news.dateline.bench.faults.house.Pace;
import news.dateline.bench.faults.house.Wires;

/// F12: every stage is started again with many stories behind, and flashes come while these are worked off.
///
/// @param stories versions that lie before enrich
record Backlog(long stories) implements Fault {
    private static final List<String> BEHIND = List.of("enrich-1", "publish-1");
    private static final Duration READY = Duration.ofSeconds(30);
    private static final Duration FLASH = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double SHARE = 0.99;

    @Override
    public String id() {
        return "F12";
    }

    @Override
    public String what() {
        return "all stages killed −9 and started with " + stories + " versions behind";
    }

    @Override
    public List<Finding> on(House house) throws InterruptedException {
        for (String stage : BEHIND) {
            house.crew().kill(stage);
        }
        long before = house.diary().accepted();
        try (Load load = house.push(Pace.flood())) {
            load.start();
            house.awaitAccepted(before + stories);
        }
        house.crew().kill(House.STAGES.getFirst());
        long begun = System.nanoTime();
        House.STAGES.forEach(house.crew()::start);
        house.crew().awaitReady(House.STAGES);
        Duration ready = Duration.ofNanos(System.nanoTime() - begun);
        return List.of(Finding.within("all stages ready", ready, READY), drain(house));
    }

    @Override
    public List<Finding> after(Books books) {
        Waits flashes =
                Waits.sinceAccepted(books, accepted -> accepted.offer().wire().equals(Wires.FLASH));
        return List.of(Finding.within(
                "p99 of " + flashes.spans().size() + " flashes, from 202 to the channel", flashes, SHARE, FLASH));
    }

    // Flashes come until what lay behind is worked off, or nothing more of it is heard.
    private static Finding drain(House house) throws InterruptedException {
        long behind = behind(house);
        long begun = System.nanoTime();
        long now = behind;
        try (Load flashes = house.push(Pace.flashes())) {
            flashes.start();
            long patience = System.nanoTime() + PATIENCE.toNanos();
            while (now > 0 && System.nanoTime() < patience) {
                Thread.sleep(LOOK);
                long before = now;
                now = behind(house);
                patience = now < before ? System.nanoTime() + PATIENCE.toNanos() : patience;
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return Finding.that("worked off " + behind, Finding.seconds(took) + " s, " + now + " left", now == 0);
    }

    private static long behind(House house) {
        return house.diary().awaitedBut(Wires.FLASH);
    }
}
