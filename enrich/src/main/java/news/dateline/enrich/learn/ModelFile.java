package news.dateline.enrich.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Weights as a file, compressed by gzip (RFC 1952): the letters `DLNP`, the version of this form, the version of the
/// features, how many tags there are, the logarithm of the table's size, and the weights, two bytes each.
final class ModelFile {
    private static final int MAGIC = 'D' << 24 | 'L' << 16 | 'N' << 8 | 'P';
    private static final int VERSION = 1;
    private static final int MOST_BITS = 22;

    private ModelFile() {}

    static void write(Weights weights, OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to, 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeShort(VERSION);
            out.writeShort(Features.VERSION);
            out.writeShort(Tags.COUNT);
            out.writeShort(weights.bits());
            for (short weight : weights.table()) {
                out.writeShort(weight);
            }
        }
    }

    /// @param name what to call it when it cannot be used
    /// @throws IOException when it cannot be read, or is no model of this version of Dateline
    static Weights read(String name, InputStream from) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(from, 1 << 16))) {
            check(name, in.readInt() == MAGIC, "is no model for names");
            check(name, "form", VERSION, in.readShort());
            check(name, "features", Features.VERSION, in.readShort());
            check(name, "tags", Tags.COUNT, in.readShort());
            int bits = in.readShort();
            check(name, bits >= 1 && bits <= MOST_BITS, "has a table of 2^" + bits + " rows");
            short[] table = weights(in, Tags.COUNT << bits);
            for (short weight : table) {
                if (Math.abs(weight) > Weights.MOST) {
                    throw new IOException(name + " has a weight of " + weight);
                }
            }
            check(name, in.read() < 0, "goes on behind its end");
            return new Weights(bits, table);
        } catch (EOFException e) {
            throw new IOException(name + " ends too early", e);
        } catch (java.util.zip.ZipException e) {
            throw new IOException(name + " is no model for names: " + e.getMessage(), e);
        }
    }

    // At once: a start would feel a call for each of a million weights.
    private static short[] weights(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count * Short.BYTES];
        in.readFully(bytes);
        short[] weights = new short[count];
        ByteBuffer.wrap(bytes).asShortBuffer().get(weights);
        return weights;
    }

    private static void check(String name, String what, int wanted, int found) throws IOException {
        check(
                name,
                wanted == found,
                "is of another version: " + what + ' ' + found + " instead of " + wanted
                        + "; train it anew with 'dateline reference train'");
    }

    private static void check(String name, boolean sound, String otherwise) throws IOException {
        if (!sound) {
            throw new IOException(name + ' ' + otherwise);
        }
    }
}
