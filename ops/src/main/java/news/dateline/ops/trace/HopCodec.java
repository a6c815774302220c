package news.dateline.ops.trace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A hop as bytes: its topic, its numbers, its words.
final class HopCodec {
    private static final int USUAL_BYTES = 160;

    private HopCodec() {}

    static byte[] write(Hop hop) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(hop.event().step().name());
            out.writeUTF(hop.place().topic());
            out.writeInt(hop.place().partition());
            out.writeLong(hop.place().offset());
            out.writeLong(hop.at());
            text(out, hop.subject().story());
            text(out, hop.subject().trace());
            number(out, hop.subject().receivedAt());
            number(out, hop.subject().version());
            number(out, hop.subject().revision());
            out.writeUTF(hop.what());
            out.writeUTF(hop.why());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Hop read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Step step = Step.valueOf(in.readUTF());
            RecordPlace place = new RecordPlace(in.readUTF(), in.readInt(), in.readLong());
            long at = in.readLong();
            Subject subject = new Subject(text(in), text(in), number(in), number(in), number(in));
            return new Hop(place, at, subject, new Hop.Event(step, in.readUTF(), in.readUTF()));
        } catch (IOException e) {
            throw new UncheckedIOException("The trace index holds what this program did not write", e);
        }
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private static void number(DataOutputStream out, @Nullable Long number) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            out.writeLong(number);
        }
    }

    private static @Nullable Long number(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readLong() : null;
    }
}
