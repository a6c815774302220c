package news.dateline.publish.fold;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StatusChange;
import news.dateline.schemas.model.StatusSaid;
import news.dateline.schemas.model.WireStory;

/// Statuses that versions say of earlier ones. NewsML 1.x RevisionStatus; without a revision it is about all before.
/// Of each version what the highest said counts, and the more cautious where one says two.
final class SaidStatuses {
    /// A wire that re-statuses more versions of one story than these is answered by the newest.
    private static final int MOST = 64;
    private static final long ALL = -1;

    private static final Comparator<StatusSaid> ORDER =
            Comparator.comparingLong(StatusSaid::getBy).thenComparing(StatusSaid::getStatus);

    private SaidStatuses() {}

    static List<StatusSaid> with(List<StatusSaid> known, WireStory story) {
        if (story.getStatusChanges().isEmpty()) {
            return known;
        }
        Map<Long, StatusSaid> said = new TreeMap<>();
        known.forEach(one -> add(said, one));
        for (StatusChange change : story.getStatusChanges()) {
            add(said, new StatusSaid(change.getVersion().orElse(null), change.getStatus(), story.getVersion()));
        }
        // What is said of all versions is never given up.
        while (said.size() > MOST) {
            said.remove(said.keySet().stream()
                    .filter(version -> version != ALL)
                    .findFirst()
                    .orElse(ALL));
        }
        return List.copyOf(said.values());
    }

    /// What the newest of those that speak of a version says it is.
    static Optional<PubStatus> of(long version, List<StatusSaid> said) {
        return said.stream()
                .filter(one -> one.getBy() > version)
                .filter(one -> one.getVersion().map(about -> about == version).orElse(true))
                .max(ORDER)
                .map(StatusSaid::getStatus);
    }

    private static void add(Map<Long, StatusSaid> said, StatusSaid one) {
        said.merge(one.getVersion().orElse(ALL), one, (a, b) -> ORDER.compare(a, b) >= 0 ? a : b);
    }
}
