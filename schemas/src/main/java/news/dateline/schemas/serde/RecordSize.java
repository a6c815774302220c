package news.dateline.schemas.serde;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// How large a record is, told without writing it.
public final class RecordSize {
    /// Of a number, of the length of a text or a list, and of what says which of two types it is (Avro 1.12, binary
    /// encoding: variable-length zig-zag).
    private static final int MOST_OF_A_NUMBER = 11;

    private static final int MOST_OF_A_CHAR = 3;

    private RecordSize() {}

    /// Whether Avro writes a record in no more than so many bytes. The size is reckoned a few bytes too large for each
    /// number and text.
    public static boolean isWithin(IndexedRecord record, long bytes) {
        // Nearly all are so small that their letters need not be looked at.
        return size(record, text -> (long) text.length() * MOST_OF_A_CHAR) <= bytes
                || size(record, RecordSize::utf8) <= bytes;
    }

    private static long size(@Nullable Object value, ToLongFunction<CharSequence> letters) {
        return MOST_OF_A_NUMBER
                + switch (value) {
                    case null -> 0L;
                    case CharSequence text -> letters.applyAsLong(text);
                    case ByteBuffer bytes -> bytes.remaining();
                    case IndexedRecord record -> fields(record, letters);
                    case Collection<?> values -> sum(values, letters);
                    case Map<?, ?> entries -> sum(entries.keySet(), letters) + sum(entries.values(), letters);
                    default -> 0L;
                };
    }

    private static long fields(IndexedRecord record, ToLongFunction<CharSequence> letters) {
        long sum = 0;
        for (int field = 0; field < record.getSchema().getFields().size(); field++) {
            sum += size(record.get(field), letters);
        }
        return sum;
    }

    private static long sum(Collection<?> values, ToLongFunction<CharSequence> letters) {
        long sum = 0;
        for (Object value : values) {
            sum += size(value, letters);
        }
        return sum;
    }

    private static long utf8(CharSequence text) {
        long bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            // Half of a pair is two of the pair's four bytes.
            bytes += sign < 0x80 ? 1 : sign < 0x800 || Character.isSurrogate(sign) ? 2 : MOST_OF_A_CHAR;
        }
        return bytes;
    }
}
