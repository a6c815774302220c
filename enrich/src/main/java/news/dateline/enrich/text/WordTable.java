package news.dateline.enrich.text;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.enrich.image.ImageIn;
import news.dateline.enrich.image.ImageOut;
import news.dateline.enrich.image.Ints;

/// Words, each with a number, by open addressing. Most words are found by their code alone, in one place of memory.
public final class WordTable {
    private static final int FIRST_SIZE = 1 << 6;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int unknown;
    // Words and numbers by turns: a look-up touches one line of the processor's cache.
    private long[] slots = new long[FIRST_SIZE * 2];
    private int coded;
    private final Map<String, Integer> others = new HashMap<>();

    /// @param unknown the number of every other word
    public WordTable(int unknown) {
        this.unknown = unknown;
    }

    /// Reads what [#write] wrote.
    public WordTable(int unknown, ImageIn in) {
        this.unknown = unknown;
        this.slots = in.longs();
        int[] rest = in.ints();
        this.coded = rest[0];
        for (int i = 1; i < rest.length; i += 2) {
            others.put(in.strings().get(rest[i]), rest[i + 1]);
        }
    }

    /// Writes all words with their numbers.
    public void write(ImageOut out) {
        out.longs(slots);
        Ints rest = new Ints();
        rest.add(coded);
        new TreeMap<>(others).forEach((key, number) -> rest.add(out.string(key), number));
        out.ints(rest.toArray());
    }

    /// The number of a token's word, by its key.
    public int get(Token token) {
        long code = token.code();
        return code == WordCode.NONE ? others.getOrDefault(token.key(), unknown) : get(code);
    }

    /// The number of a word in capitals.
    public int get(String key) {
        long code = WordCode.of(key);
        return code == WordCode.NONE ? others.getOrDefault(key, unknown) : get(code);
    }

    /// Gives a token's word a number. Only while the table is not yet shared.
    public void put(Token token, int number) {
        long code = token.code();
        if (code == WordCode.NONE) {
            others.put(token.key(), number);
        } else {
            put(code, number);
        }
    }

    /// Gives a word in capitals a number. Only while the table is not yet shared.
    public void put(String key, int number) {
        long code = WordCode.of(key);
        if (code == WordCode.NONE) {
            others.put(key, number);
        } else {
            put(code, number);
        }
    }

    /// How many words there are.
    public int size() {
        return coded + others.size();
    }

    private int get(long code) {
        int slot = slot(slots, code);
        return slots[slot] == WordCode.NONE ? unknown : (int) slots[slot + 1];
    }

    private void put(long code, int number) {
        int slot = slot(slots, code);
        slots[slot + 1] = number;
        if (slots[slot] == WordCode.NONE) {
            slots[slot] = code;
            coded++;
            if (coded * 4 > slots.length) {
                grow();
            }
        }
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i] != WordCode.NONE) {
                int slot = slot(larger, slots[i]);
                larger[slot] = slots[i];
                larger[slot + 1] = slots[i + 1];
            }
        }
        slots = larger;
    }

    private static int slot(long[] slots, long code) {
        int mask = slots.length - 1;
        int at = (int) ((code * MIX) >>> Integer.SIZE) & mask & ~1;
        while (slots[at] != WordCode.NONE && slots[at] != code) {
            at = (at + 2) & mask;
        }
        return at;
    }
}
