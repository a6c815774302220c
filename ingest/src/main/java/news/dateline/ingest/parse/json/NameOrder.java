package news.dateline.ingest.parse.json;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// An order of members that does not depend on the order in which they were written: by the hash codes of their names,
/// which Java lays down and every name remembers, and where these are the same by the names.
final class NameOrder {
    private NameOrder() {}

    /// The places of the members, in that order: the lower halves of the numbers.
    static long[] of(JsonObject object) {
        long[] order = new long[object.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = ((long) object.name(i).hashCode() << Integer.SIZE) | i;
        }
        Arrays.sort(order);
        for (int i = 1; i < order.length; i++) {
            if (order[i] >> Integer.SIZE == order[i - 1] >> Integer.SIZE) {
                return byName(object);
            }
        }
        return order;
    }

    private static long[] byName(JsonObject object) {
        Comparator<Integer> byHash =
                Comparator.comparingInt(at -> object.name(at).hashCode());
        return IntStream.range(0, object.size())
                .boxed()
                .sorted(byHash.thenComparing(object::name))
                .mapToLong(Integer::longValue)
                .toArray();
    }
}
