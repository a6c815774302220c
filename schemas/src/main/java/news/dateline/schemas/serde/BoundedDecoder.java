package news.dateline.schemas.serde;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/// Avro's binary decoder, believing no length and no count that the bytes at hand cannot fill. Avro's own takes memory
/// for whatever the bytes claim, so that five bytes could end a stage.
final class BoundedDecoder extends Decoder {
    private final BinaryDecoder in;

    BoundedDecoder(byte[] bytes, int offset) {
        this.in = DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, null);
    }

    boolean isEnd() throws IOException {
        return in.isEnd();
    }

    @Override
    public String readString() throws IOException {
        return readString(null).toString();
    }

    @Override
    public Utf8 readString(@Nullable Utf8 old) throws IOException {
        return new Utf8(take());
    }

    @Override
    public ByteBuffer readBytes(@Nullable ByteBuffer old) throws IOException {
        return ByteBuffer.wrap(take());
    }

    @Override
    public void skipString() throws IOException {
        skipBytes();
    }

    @Override
    public void skipBytes() throws IOException {
        in.skipFixed(within(in.readLong()));
    }

    @Override
    public long readArrayStart() throws IOException {
        return within(in.readArrayStart());
    }

    @Override
    public long arrayNext() throws IOException {
        return within(in.arrayNext());
    }

    @Override
    public long skipArray() throws IOException {
        return within(in.skipArray());
    }

    @Override
    public long readMapStart() throws IOException {
        return within(in.readMapStart());
    }

    @Override
    public long mapNext() throws IOException {
        return within(in.mapNext());
    }

    @Override
    public long skipMap() throws IOException {
        return within(in.skipMap());
    }

    @Override
    public void readNull() throws IOException {
        in.readNull();
    }

    @Override
    public boolean readBoolean() throws IOException {
        return in.readBoolean();
    }

    @Override
    public int readInt() throws IOException {
        return in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return in.readDouble();
    }

    @Override
    public void readFixed(byte[] bytes, int start, int length) throws IOException {
        in.readFixed(bytes, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        in.skipFixed(length);
    }

    @Override
    public int readEnum() throws IOException {
        return in.readEnum();
    }

    @Override
    public int readIndex() throws IOException {
        return in.readIndex();
    }

    private byte[] take() throws IOException {
        byte[] bytes = new byte[within(in.readLong())];
        in.readFixed(bytes);
        return bytes;
    }

    // Nothing in our schemas takes less than a byte, so that no count can be over what is left either.
    private int within(long count) throws IOException {
        int left = in.inputStream().available();
        if (count < 0 || count > left) {
            throw new EOFException("A length or count of " + count + " with " + left + " bytes left");
        }
        return (int) count;
    }
}
