package news.dateline.enrich.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Reads an image, each block at once, in the order in which [ImageOut] wrote them.
public final class ImageIn {
    private final ByteBuffer in;
    private final Strings strings;

    /// @throws IllegalStateException when it is none, or one of another version of Dateline
    public ImageIn(byte[] image) {
        in = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        boolean ours =
                image.length >= 2 * Integer.BYTES && in.getInt() == ImageOut.MAGIC && in.getInt() == ImageOut.VERSION;
        if (!ours) {
            throw new IllegalStateException("The image of the reference data is none, or of another version");
        }
        int[] ends = ints();
        ByteBuffer block = block();
        byte[] texts = new byte[block.remaining()];
        block.get(texts);
        strings = new Strings(ends, texts);
    }

    /// All strings.
    public Strings strings() {
        return strings;
    }

    /// The next block, of numbers.
    public int[] ints() {
        ByteBuffer block = block();
        int[] values = new int[block.remaining() / Integer.BYTES];
        block.asIntBuffer().get(values);
        return values;
    }

    /// The next block, of long numbers.
    public long[] longs() {
        ByteBuffer block = block();
        long[] values = new long[block.remaining() / Long.BYTES];
        block.asLongBuffer().get(values);
        return values;
    }

    private ByteBuffer block() {
        int length = in.remaining() < Integer.BYTES ? -1 : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalStateException("The image of the reference data ends too early");
        }
        ByteBuffer block = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + length);
        return block;
    }
}
