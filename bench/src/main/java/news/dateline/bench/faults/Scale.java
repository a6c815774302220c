package news.dateline.bench.faults;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// How much of each fault is done.
///
/// @param full as the issue asks; otherwise as much as five minutes hold
/// @param times how often, where that is said
/// @param stories how many versions at least, where that is said
/// @param perSecond pushes
/// @param seed of all chance
record Scale(boolean full, OptionalInt times, OptionalLong stories, int perSecond, long seed) {
    private static final int CALM_SECONDS = 30;
    private static final int FEW_KILLS = 12;
    private static final int KILLS = 1_000;
    private static final long KILLS_STORIES = 200_000;
    private static final int FEW_ZOMBIES = 2;
    private static final int ZOMBIES = 100;
    private static final int FLAPS = 10;
    private static final int FEW_BROKERS = 2;
    private static final int BROKERS = 30;
    private static final int FEW_JOINS = 4;
    private static final int JOINS = 50;
    private static final long SMALL_BACKLOG = 3_000;
    private static final long BACKLOG = 1_000_000;

    /// All faults of this size.
    List<Fault> faults() {
        return List.of(
                new Calm(seconds(CALM_SECONDS), perSecond),
                new StageKills(times(FEW_KILLS, KILLS), stories(0, KILLS_STORIES), perSecond, seed),
                new Zombies(
                        times(FEW_ZOMBIES, ZOMBIES), seconds(full ? 5 : 12), seconds(full ? 60 : 15), perSecond, seed),
                new BrokersAway(times(1, FLAPS), seconds(full ? 60 : 15), perSecond),
                new BrokerKills(times(FEW_BROKERS, BROKERS), perSecond, seed),
                new JoinsAndLeaves(times(FEW_JOINS, JOINS), perSecond, seed),
                new Backlog(stories(SMALL_BACKLOG, BACKLOG)));
    }

    /// How long to listen for what must not come any more: in full for longer than a transaction that was left open
    /// lasts.
    Duration quiet() {
        return seconds(full ? 20 : 2);
    }

    private int times(int few, int many) {
        return times.orElse(full ? many : few);
    }

    private long stories(long few, long many) {
        return stories.orElse(full ? many : few);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
