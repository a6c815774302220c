package news.dateline.ingest.parse.json;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// An order of members that does not depend on the order in which they were written: by the hash codes of their names,
/// which Java lays down and every name remembers, and where these are the same by the names.
final class NameOrder {
    private NameOrder() {}

    /// The places of the members, in that order.
    static int[] of(JsonObject object) {
        long[] order = new long[object.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = ((long) object.name(i).hashCode() << Integer.SIZE) | i;
        }
        Arrays.sort(order);
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[i] = (int) order[i];
            if (i > 0 && order[i] >> Integer.SIZE == order[i - 1] >> Integer.SIZE) {
                return byName(object);
            }
        }
        return places;
    }

    private static int[] byName(JsonObject object) {
        Comparator<Integer> byHash = Comparator.comparing(at -> object.name(at).hashCode());
        return IntStream.range(0, object.size())
                .boxed()
                .sorted(byHash.thenComparing(object::name))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
