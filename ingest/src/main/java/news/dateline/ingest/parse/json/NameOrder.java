package news.dateline.ingest.parse.json;

import java.util.Comparator;
import java.util.stream.IntStream;

/// An order of members that does not depend on the order in which they were written: by the hash codes of their names,
/// which Java lays down and every name remembers, and where these are the same by the names.
final class NameOrder {
    // Of more, whoever makes names with the same hash code could make sorting in place slow.
    private static final int FEW = 64;

    private NameOrder() {}

    /// The places of the members, in that order.
    static int[] of(JsonObject object) {
        return object.size() > FEW ? ofMany(object) : ofFew(object);
    }

    private static int[] ofFew(JsonObject object) {
        int[] order = new int[object.size()];
        for (int i = 0; i < order.length; i++) {
            int at = i;
            while (at > 0 && compare(object.name(order[at - 1]), object.name(i)) > 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        return order;
    }

    private static int[] ofMany(JsonObject object) {
        Comparator<Integer> byName = (one, other) -> compare(object.name(one), object.name(other));
        return IntStream.range(0, object.size())
                .boxed()
                .sorted(byName)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int compare(String one, String other) {
        int byHash = Integer.compare(one.hashCode(), other.hashCode());
        return byHash == 0 ? one.compareTo(other) : byHash;
    }
}
