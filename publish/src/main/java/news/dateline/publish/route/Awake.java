package news.dateline.publish.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The queries that a story has woken, each once.
final class Awake {
    private final BitSet numbers = new BitSet();
    private final List<StandingQuery> queries = new ArrayList<>();

    void addAll(List<StandingQuery> woken) {
        for (StandingQuery query : woken) {
            if (!numbers.get(query.number())) {
                numbers.set(query.number());
                queries.add(query);
            }
        }
    }

    List<StandingQuery> queries() {
        return queries;
    }
}
