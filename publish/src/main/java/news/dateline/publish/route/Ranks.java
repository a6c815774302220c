package news.dateline.publish.route;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/// The order of the channels by id, so that those that want a story need not be sorted for each story.
final class Ranks {
    private final String[] channels;
    private final int[] byNumber;

    /// @param sorted all queries by their channels
    Ranks(Collection<StandingQuery> sorted) {
        channels = sorted.stream().map(StandingQuery::channel).toArray(String[]::new);
        byNumber = new int[sorted.stream().mapToInt(StandingQuery::number).max().orElse(-1) + 1];
        int rank = 0;
        for (StandingQuery query : sorted) {
            byNumber[query.number()] = rank++;
        }
    }

    int of(StandingQuery query) {
        return byNumber[query.number()];
    }

    List<String> channels(BitSet ranks) {
        return ranks.stream().mapToObj(rank -> channels[rank]).toList();
    }
}
