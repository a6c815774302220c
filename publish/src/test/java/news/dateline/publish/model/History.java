package news.dateline.publish.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.PubStatus;

/// What happens to one story, step by step.
///
/// @param steps in order; the time never goes back
record History(List<Step> steps) {
    private static final List<String> COUNTRIES = List.of("GR", "IT", "CH");
    private static final int LAST = 2_000;
    private static final int NUMBERS = 5;
    /// How far the clock of who orders may be ahead.
    private static final int[] CLOCKS = {0, 600, -40};

    History {
        steps = List.copyOf(steps);
    }

    /// One thing that happens.
    sealed interface Step {
        /// Seconds from the start.
        int at();
    }

    record Arrival(int at, Version version) implements Step {}

    /// The stage was killed and begins anew from what it kept.
    record Restart(int at) implements Step {}

    /// A channel asks for other countries from now on.
    record ChannelChange(int at, String channel, Set<String> countries) implements Step {}

    /// A person lets a version go that waits after a kill.
    ///
    /// @param ordered when, by the clock of who orders it
    record Release(int at, int version, int ordered) implements Step {}

    /// Everybody's channels are asked again: the end of every history.
    record Reconsider(int at) implements Step {}

    /// A history made by chance alone.
    static History of(Random random) {
        List<Step> steps = new ArrayList<>();
        List<Version> versions = versions(random);
        List<Version> arrivals = new ArrayList<>(versions);
        for (int i = random.nextInt(3); i > 0; i--) {
            arrivals.add(versions.get(random.nextInt(versions.size())));
        }
        Collections.shuffle(arrivals, random);
        Map<Integer, Version> received = new HashMap<>();
        int at = 100;
        for (Version version : arrivals) {
            at += random.nextInt(120);
            steps.add(new Arrival(at, received(random, version, at, received)));
            at = somethingElse(random, at, versions, steps);
        }
        steps.add(new Reconsider(LAST));
        return new History(steps);
    }

    // On its way it takes its time. What comes again was delivered twice, or the wire has sent it twice.
    private static Version received(Random random, Version version, int at, Map<Integer, Version> before) {
        if (before.containsKey(version.text()) && random.nextBoolean()) {
            return before.get(version.text());
        }
        Version arrival = version.receivedAt(at - random.nextInt(2) * random.nextInt(100));
        before.put(version.text(), arrival);
        return arrival;
    }

    private static int somethingElse(Random random, int at, List<Version> versions, List<Step> steps) {
        int then = at + random.nextInt(60);
        switch (random.nextInt(12)) {
            case 0, 1 -> steps.add(new Restart(then));
            case 2 -> steps.add(new ChannelChange(then, channel(random), countries(random)));
            case 3 ->
                steps.add(new Release(
                        then,
                        versions.get(random.nextInt(versions.size())).number(),
                        then + CLOCKS[random.nextInt(CLOCKS.length)]));
            default -> {
                return at;
            }
        }
        return then;
    }

    private static List<Version> versions(Random random) {
        List<Version> versions = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            versions.add(version(random, i));
        }
        return versions;
    }

    private static Version version(Random random, int text) {
        int number = 1 + random.nextInt(NUMBERS);
        return new Version(
                number,
                random.nextInt(3) > 0,
                text,
                random.nextInt(2),
                random.nextInt(2),
                0,
                status(random),
                extent(random),
                embargo(random),
                random.nextInt(8) == 0 ? random.nextInt(LAST) : -1,
                COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                said(random),
                announced(random),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0 ? countries(random) : Set.of());
    }

    private static PubStatus status(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> PubStatus.CANCELED;
            case 1 -> PubStatus.WITHHELD;
            default -> PubStatus.USABLE;
        };
    }

    private static Extent extent(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Extent.MANAGEMENT;
            case 1 -> Extent.PATCH;
            default -> Extent.FULL;
        };
    }

    private static List<Version.Said> said(Random random) {
        List<Version.Said> said = new ArrayList<>();
        while (random.nextInt(6) == 0) {
            said.add(new Version.Said(random.nextInt(NUMBERS + 1), status(random)));
        }
        return said;
    }

    private static Optional<Version.Announced> announced(Random random) {
        return random.nextInt(8) == 0
                ? Optional.of(new Version.Announced(random.nextInt(LAST), status(random)))
                : Optional.empty();
    }

    private static int embargo(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> random.nextInt(LAST);
            case 2 -> random.nextBoolean() ? Version.NO_END : -1;
            default -> -1;
        };
    }

    private static String channel(Random random) {
        return List.copyOf(Simulation.CHANNELS.keySet()).get(random.nextInt(Simulation.CHANNELS.size()));
    }

    private static Set<String> countries(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Set.of();
            case 1 -> Set.of(COUNTRIES.get(random.nextInt(COUNTRIES.size())));
            default -> Set.copyOf(COUNTRIES);
        };
    }

    /// The same without one step; never without the last.
    List<History> smaller() {
        List<History> smaller = new ArrayList<>();
        for (int i = 0; i < steps.size() - 1; i++) {
            List<Step> fewer = new ArrayList<>(steps);
            fewer.remove(i);
            smaller.add(new History(fewer));
        }
        return smaller;
    }

    /// What each channel asks for in the end.
    Map<String, Set<String>> channels() {
        Map<String, Set<String>> channels = new TreeMap<>(Simulation.CHANNELS);
        for (Step step : steps) {
            if (step instanceof ChannelChange change) {
                channels.put(change.channel(), change.countries());
            }
        }
        return channels;
    }
}
