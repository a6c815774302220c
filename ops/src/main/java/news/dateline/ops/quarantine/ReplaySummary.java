package news.dateline.ops.quarantine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of all that was asked for.
///
/// @param dryRun whether it is only what would become of it
/// @param groups the largest first
public record ReplaySummary(boolean dryRun, List<Group> groups) {
    /// All of the same outcome, stage and reason.
    ///
    /// @param outcome what became of them
    /// @param stage that could not use them
    /// @param reason why not
    /// @param count how many
    public record Group(ReplayOutcome outcome, String stage, String reason, long count) {}

    public ReplaySummary {
        groups = List.copyOf(groups);
    }

    /// How many records were asked for.
    public long records() {
        return groups.stream().mapToLong(Group::count).sum();
    }

    /// Whether nothing of what was asked for is left in quarantine.
    public boolean isWell() {
        return groups.stream().allMatch(group -> group.outcome().isWell());
    }

    /// Counts while it goes on.
    static final class Counting {
        private record Key(ReplayOutcome outcome, String stage, String reason) implements Comparable<Key> {
            private static final Comparator<Key> ORDER =
                    Comparator.comparing(Key::outcome).thenComparing(Key::stage).thenComparing(Key::reason);

            @Override
            public int compareTo(Key other) {
                return ORDER.compare(this, other);
            }
        }

        private final Map<Key, Long> counts = new TreeMap<>();

        void add(Replayed replayed) {
            counts.merge(
                    new Key(
                            replayed.outcome(),
                            replayed.record().stage(),
                            replayed.record().reason()),
                    1L,
                    Long::sum);
        }

        ReplaySummary summary(boolean dryRun) {
            return new ReplaySummary(
                    dryRun,
                    counts.entrySet().stream()
                            .map(counted -> group(counted.getKey(), counted.getValue()))
                            .sorted(Comparator.comparingLong(Group::count).reversed())
                            .toList());
        }

        private static Group group(Key key, long count) {
            return new Group(key.outcome(), key.stage(), key.reason(), count);
        }
    }
}
