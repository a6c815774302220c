package news.dateline.ops.quarantine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.dateline.schemas.model.Quarantined;

/// Everything that waits for the same reason.
///
/// @param stage that could not use it
/// @param reason the code
/// @param wire whose it is; `-` where that is not known
/// @param count how many records
/// @param oldest when the first of them was quarantined
/// @param newest when the last of them was
public record QuarantineGroup(String stage, String reason, String wire, long count, Instant oldest, Instant newest) {
    private static final String NOBODY = "-";

    private record Key(String stage, String reason, String wire) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::stage).thenComparing(Key::reason).thenComparing(Key::wire);

        static Key of(Quarantined waits) {
            return new Key(waits.getStage(), waits.getReason(), waits.getWire().orElse(NOBODY));
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// The groups, the largest first.
    public static List<QuarantineGroup> of(Collection<Quarantined> waiting) {
        Map<Key, List<Instant>> times = waiting.stream()
                .collect(Collectors.groupingBy(
                        Key::of, TreeMap::new, Collectors.mapping(Quarantined::getQuarantinedAt, Collectors.toList())));
        return times.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingLong(QuarantineGroup::count).reversed())
                .toList();
    }

    private static QuarantineGroup of(Key key, List<Instant> times) {
        List<Instant> sorted = times.stream().sorted().toList();
        return new QuarantineGroup(
                key.stage(), key.reason(), key.wire(), sorted.size(), sorted.getFirst(), sorted.getLast());
    }
}
