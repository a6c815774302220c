package news.dateline.enrich.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes an image: the letters `DLRI`, the version of the form, all strings, then the blocks in the order in which
/// they
/// were written. Each block has its length in bytes before it; numbers have their lowest byte first. The same calls
/// give
/// the same bytes.
public final class ImageOut {
    /// Stands for no string.
    public static final int NONE = -1;

    static final int MAGIC = 'D' << 24 | 'L' << 16 | 'R' << 8 | 'I';
    static final int VERSION = 2;

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();

    /// The number of a string; the same string has the same.
    public int string(String text) {
        Integer known = strings.putIfAbsent(text, strings.size());
        return known == null ? strings.size() - 1 : known;
    }

    /// The number of a string, or [#NONE].
    public int optional(@Nullable String text) {
        return text == null ? NONE : string(text);
    }

    /// A block of numbers.
    public void ints(int... values) {
        blocks.writeBytes(block(values));
    }

    /// A block of long numbers.
    public void longs(long... values) {
        byte[] block = room(values.length * Long.BYTES);
        behindLength(block).asLongBuffer().put(values);
        blocks.writeBytes(block);
    }

    /// The whole image.
    public byte[] toBytes() {
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        Ints ends = new Ints();
        for (String text : strings.keySet()) {
            texts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            ends.add(texts.size());
        }
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        image.writeBytes(ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(MAGIC)
                .putInt(VERSION)
                .array());
        image.writeBytes(block(ends.toArray()));
        image.writeBytes(text(texts.toByteArray()));
        image.writeBytes(blocks.toByteArray());
        return image.toByteArray();
    }

    private static byte[] text(byte[] bytes) {
        byte[] block = room(bytes.length);
        behindLength(block).put(bytes);
        return block;
    }

    private static byte[] block(int[] values) {
        byte[] block = room(values.length * Integer.BYTES);
        behindLength(block).asIntBuffer().put(values);
        return block;
    }

    private static byte[] room(int length) {
        return new byte[Integer.BYTES + length];
    }

    private static ByteBuffer behindLength(byte[] block) {
        return ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).putInt(block.length - Integer.BYTES);
    }
}
