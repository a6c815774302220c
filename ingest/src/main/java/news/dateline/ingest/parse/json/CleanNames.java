package news.dateline.ingest.parse.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The names of one document's members: the same name comes again and again, and is made once.
final class CleanNames {
    private static final int SLOTS = 128;
    // However names are made up, none costs more than this.
    private static final int MAX_TRIES = 4;

    private final byte[] json;
    private final String[] names = new String[SLOTS];
    private final int[] starts = new int[SLOTS];

    CleanNames(byte[] json) {
        this.json = json;
    }

    /// The name that stands there in ASCII.
    String of(int from, int to) {
        int slot = slot(from, to);
        for (int i = 0; i < MAX_TRIES; i++) {
            String known = names[slot];
            if (known == null) {
                String name = new String(json, from, to - from, StandardCharsets.ISO_8859_1);
                names[slot] = name;
                starts[slot] = from;
                return name;
            }
            int start = starts[slot];
            if (known.length() == to - from && Arrays.equals(json, start, start + to - from, json, from, to)) {
                return known;
            }
            slot = (slot + 1) % SLOTS;
        }
        return new String(json, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private int slot(int from, int to) {
        int length = to - from;
        int mixed = length == 0 ? 0 : json[from] * 31 + json[to - 1] * 7 + json[from + length / 2] * 3 + length;
        return mixed % SLOTS;
    }
}
