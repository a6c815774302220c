package news.dateline.enrich.about;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.enrich.reference.Known;
import org.jspecify.annotations.Nullable;

/// Different things of one name, in the order in which they were added. Mostly there is one, or none.
///
/// @param <K> what type of thing
final class Distinct<K extends Known> {
    private final List<K> all = new ArrayList<>(2);
    private @Nullable Set<K> seen;

    void add(K known) {
        if (all.isEmpty()) {
            all.add(known);
            return;
        }
        Set<K> before = seen == null ? new HashSet<>(all) : seen;
        seen = before;
        if (before.add(known)) {
            all.add(known);
        }
    }

    List<K> all() {
        return all;
    }
}
