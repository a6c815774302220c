package news.dateline.bench.faults;

import java.util.ArrayList;
import java.util.List;
import news.dateline.bench.faults.house.Build;
import news.dateline.bench.faults.house.House;
import news.dateline.bench.faults.house.Load;
import news.dateline.bench.faults.house.Pace;

/// Every stage is replaced by that of the newer build, one after another, and then by that of the older one again, as
/// when an upgrade is taken back. Who reads is replaced before who writes, and on the way back after. Of enrich and
/// publish instances of both builds share a group for some seconds.
///
/// @param newer what the house's stages, which begin with an older build, become
/// @param perSecond pushes
record Upgrade(Build newer, int perSecond) implements Fault {
    static final String ID = "UPGRADE";

    private static final List<String> READERS_FIRST = List.of("publish", "enrich", "ingest");
    private static final int WORK_MILLIS = 5_000;

    /// Which instances go, and which come.
    private record Numbers(int go, int come) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String what() {
        return "every stage to " + newer.name() + " and back";
    }

    @Override
    public List<Finding> on(House house) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        try (Load load = house.push(Pace.steady(perSecond))) {
            load.start();
            Thread.sleep(WORK_MILLIS);
            for (String stage : READERS_FIRST) {
                findings.add(replace(house, stage, newer, new Numbers(1, 2)));
            }
            for (String stage : READERS_FIRST.reversed()) {
                findings.add(replace(house, stage, house.build(), new Numbers(2, 1)));
            }
        }
        return findings;
    }

    private static Finding replace(House house, String stage, Build build, Numbers numbers)
            throws InterruptedException {
        boolean left = stage.equals("ingest") ? inTurn(house, build) : overlapping(house, stage, build, numbers);
        long before = house.diary().events();
        Thread.sleep(2 * WORK_MILLIS);
        long after = house.diary().events() - before;
        return Finding.that(
                stage + " is of " + build.name() + ", and events come",
                after + " in " + 2 * WORK_MILLIS / 1_000 + " s" + (left ? "" : "; its forerunner did not end in time"),
                left && after > 0);
    }

    // Two cannot listen on one port; agencies try again until the next does.
    private static boolean inTurn(House house, Build build) throws InterruptedException {
        String ingest = House.STAGES.getFirst();
        boolean left = house.crew().leave(ingest);
        house.crew().start(ingest, build);
        house.crew().awaitReady(List.of(ingest));
        return left;
    }

    private static boolean overlapping(House house, String stage, Build build, Numbers numbers)
            throws InterruptedException {
        String comes = stage + "-" + numbers.come();
        house.crew().start(comes, build);
        house.crew().awaitReady(List.of(comes));
        Thread.sleep(WORK_MILLIS);
        return house.crew().leave(stage + "-" + numbers.go());
    }
}
