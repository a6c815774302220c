package news.dateline.schemas.serde;

import java.util.Arrays;
import org.apache.avro.io.BinaryData;
import org.apache.avro.io.BinaryEncoder;

/// Avro's binary encoding into an array that grows: no stream and no lock between the value and its bytes.
final class BytesEncoder extends BinaryEncoder {
    private static final int LONGEST_NUMBER = 10;
    // The longest array that every Java makes.
    private static final long MOST = Integer.MAX_VALUE - Long.BYTES;

    private byte[] bytes;
    private int length;

    /// @param begin what stands before the encoding
    /// @param room how many bytes are expected
    BytesEncoder(byte[] begin, int room) {
        this.bytes = Arrays.copyOf(begin, Math.max(begin.length, room));
        this.length = begin.length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void writeBoolean(boolean truth) {
        makeRoom(1);
        bytes[length++] = (byte) (truth ? 1 : 0);
    }

    @Override
    public void writeInt(int number) {
        makeRoom(LONGEST_NUMBER);
        length += BinaryData.encodeInt(number, bytes, length);
    }

    @Override
    public void writeLong(long number) {
        makeRoom(LONGEST_NUMBER);
        length += BinaryData.encodeLong(number, bytes, length);
    }

    @Override
    public void writeFloat(float number) {
        makeRoom(Float.BYTES);
        length += BinaryData.encodeFloat(number, bytes, length);
    }

    @Override
    public void writeDouble(double number) {
        makeRoom(Double.BYTES);
        length += BinaryData.encodeDouble(number, bytes, length);
    }

    @Override
    public void writeFixed(byte[] from, int start, int count) {
        makeRoom(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    @Override
    public int bytesBuffered() {
        return 0;
    }

    @Override
    public void flush() {}

    @Override
    protected void writeZero() {
        makeRoom(1);
        bytes[length++] = 0;
    }

    private void makeRoom(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(
                    bytes, Math.max(Math.addExact(length, more), (int) Math.min(2L * bytes.length, MOST)));
        }
    }
}
