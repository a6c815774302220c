package news.dateline.ingest.parse.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds where plain characters of a text end, eight at a time. RFC 8259 §7.
final class JsonBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long SPACES = ' ' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;

    private JsonBytes() {}

    /// The first byte from `start` that is a quotation mark, a backslash, a control character or not ASCII; the number
    /// of
    /// bytes when there is none.
    static int endOfPlain(byte[] bytes, int start) {
        int at = start;
        while (at + Long.BYTES <= bytes.length) {
            long eight = (long) LONG.get(bytes, at);
            long quotes = eight ^ QUOTES;
            long backslashes = eight ^ BACKSLASHES;
            // The lowest bit that is set is right; a borrow can only set more above it.
            long found = (((quotes - ONES) & ~quotes)
                            | ((backslashes - ONES) & ~backslashes)
                            | ((eight - SPACES) & ~eight)
                            | eight)
                    & HIGH;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        while (at < bytes.length && isPlain(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(byte character) {
        return character >= ' ' && character != '"' && character != '\\';
    }
}
