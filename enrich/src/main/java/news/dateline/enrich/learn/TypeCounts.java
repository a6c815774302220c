package news.dateline.enrich.learn;

import java.util.HashMap;
import java.util.Map;
import news.dateline.enrich.mention.NameType;

/// How often each word stood in names of each type in one story: what is a person once is most likely one again.
final class TypeCounts {
    private static final int BITS = 8;
    private static final int MOST = (1 << BITS) - 1;
    private static final int NONE = 0;
    private static final int MANY = 3;

    private final Map<String, Integer> counts = new HashMap<>();

    void add(String key, NameType type) {
        int shift = Tags.number(type) * BITS;
        int before = counts.getOrDefault(key, 0);
        if (((before >>> shift) & MOST) < MOST) {
            counts.put(key, before + (1 << shift));
        }
    }

    /// The type that a word mostly had, how often and how surely, as one small number; 0 when it was in no name.
    ///
    /// @param except a type to count once less, 0 to 3; -1 for none
    int summary(String key, int except) {
        int packed = counts.getOrDefault(key, 0);
        if (packed == 0) {
            return NONE;
        }
        int best = 0;
        int type = 0;
        int all = 0;
        for (int i = 0; i <= Tags.number(NameType.MISC); i++) {
            int count = ((packed >>> (i * BITS)) & MOST) - (i == except ? 1 : 0);
            all += count;
            if (count > best) {
                best = count;
                type = i;
            }
        }
        return best == 0 ? NONE : 1 + (type * 2 + (best == all ? 1 : 0)) * MANY + Math.min(best, MANY) - 1;
    }
}
