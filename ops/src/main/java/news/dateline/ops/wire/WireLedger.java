package news.dateline.ops.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import news.dateline.schemas.model.WireSequence;
import org.jspecify.annotations.Nullable;

/// What was heard of each wire, in the order of receipt. Pure.
final class WireLedger {
    /// Stories that wait to be put in order; beyond it, the older half is.
    static final int MAX_WAITING = 200_000;

    private final Duration window;
    private final List<HeardStory> waiting = new ArrayList<>();
    private final Map<String, Wire> wires = new TreeMap<>();

    /// @param window how far back is looked
    WireLedger(Duration window) {
        this.window = window;
    }

    void heard(HeardStory story) {
        waiting.add(story);
        if (waiting.size() >= MAX_WAITING) {
            settle(MAX_WAITING / 2);
        }
    }

    /// All wires that are configured or were heard, by name.
    ///
    /// @param cadences of the configured wires
    List<WireFact> facts(Map<String, Optional<Duration>> cadences, Instant now) {
        return facts(cadences, now.minus(window), now);
    }

    /// The same, where they have been listened for since another time.
    List<WireFact> facts(Map<String, Optional<Duration>> cadences, Instant watched, Instant now) {
        settle(waiting.size());
        cadences.keySet().forEach(wire -> wires.computeIfAbsent(wire, id -> new Wire()));
        List<WireFact> facts = new ArrayList<>();
        wires.forEach((id, wire) -> {
            Optional<Duration> cadence = cadences.getOrDefault(id, Optional.empty());
            Optional<Instant> last = Optional.ofNullable(wire.lastHeard);
            WireSilence silence = WireSilence.of(last, cadence, watched, now);
            facts.add(new WireFact(id, now, last, wire.stories, cadence, silence, wire.sources(now)));
        });
        return facts;
    }

    private void settle(int many) {
        waiting.sort(HeardStory.ORDER);
        List<HeardStory> older = waiting.subList(0, many);
        older.forEach(
                story -> wires.computeIfAbsent(story.wire(), id -> new Wire()).heard(story, window));
        older.clear();
    }

    private static final class Wire {
        private final Map<String, Count> counts = new TreeMap<>();
        private @Nullable Instant lastHeard;
        private long stories;

        void heard(HeardStory story, Duration window) {
            stories++;
            lastHeard = lastHeard == null || story.at().isAfter(lastHeard) ? story.at() : lastHeard;
            story.sequence()
                    .ifPresent(number -> counts.computeIfAbsent(number.getSource(), source -> Count.of(number, window))
                            .gaps()
                            .heard(number.getNumber(), story.at()));
        }

        List<WireFact.Source> sources(Instant now) {
            List<WireFact.Source> sources = new ArrayList<>();
            counts.forEach((name, count) -> sources.add(count.source(name, now)));
            return sources;
        }
    }

    /// @param digits how many a number is written with
    private record Count(SequenceGaps gaps, int digits) {
        static Count of(WireSequence first, Duration window) {
            Optional<Long> wrapsAt = first.getWrapsAt();
            OptionalLong end = wrapsAt.map(OptionalLong::of).orElseGet(OptionalLong::empty);
            int digits = wrapsAt.map(last -> Long.toString(last - 1).length()).orElse(0);
            return new Count(new SequenceGaps(end, window), digits);
        }

        WireFact.Source source(String name, Instant now) {
            return new WireFact.Source(
                    name, gaps.newest().orElse(0), digits, gaps.missing(now), gaps.duplicates(), gaps.restarts());
        }
    }
}
