package news.dateline.ingest.parse.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The names of members: the same ones come in every document, and are made once. The table is shared and has a fixed
/// size. What wires make up can only drive other names out of it, and these are made again.
final class CleanNames {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BITS = 11;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    // A name is whole whoever sees it: all its fields are final.
    private static final @Nullable Name[] NAMES = new Name[1 << BITS];

    private CleanNames() {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Name(byte[] bytes, String text) {
        boolean isThere(byte[] json, int from, int to) {
            return Arrays.equals(bytes, 0, bytes.length, json, from, to);
        }
    }

    /// The name that stands there in ASCII.
    static String of(byte[] json, int from, int to) {
        int slot = slot(json, from, to);
        Name known = NAMES[slot];
        if (known != null && known.isThere(json, from, to)) {
            return known.text();
        }
        int next = slot ^ 1;
        Name other = NAMES[next];
        if (other != null && other.isThere(json, from, to)) {
            return other.text();
        }
        Name made = new Name(
                Arrays.copyOfRange(json, from, to), new String(json, from, to - from, StandardCharsets.ISO_8859_1));
        NAMES[known == null || other != null ? slot : next] = made;
        return made.text();
    }

    private static int slot(byte[] json, int from, int to) {
        int length = to - from;
        long mixed = length;
        if (length >= Long.BYTES) {
            long first = (long) LONG.get(json, from);
            long last = (long) LONG.get(json, to - Long.BYTES);
            mixed += first * MIX + last;
        } else {
            for (int i = from; i < to; i++) {
                mixed = (mixed << Byte.SIZE) + json[i];
            }
        }
        return (int) ((mixed * MIX) >>> (Long.SIZE - BITS));
    }
}
