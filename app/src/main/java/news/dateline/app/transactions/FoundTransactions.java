package news.dateline.app.transactions;

import java.util.List;
import java.util.Set;

/// What a look for transactions that hang has found.
///
/// @param hanging all that hang, as far as could be seen
/// @param unasked partitions, and topics that may not be seen, which did not say what they hold open: something may
///     hang there as well
public record FoundTransactions(List<HangingTransaction> hanging, Set<String> unasked) {
    public FoundTransactions {
        hanging = List.copyOf(hanging);
        unasked = Set.copyOf(unasked);
    }
}
