package news.dateline.ingest.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A little that unpacks to a lot. It is made in small pieces, so that making one takes no memory either.
final class Bombs {
    private static final byte[] ZEROS = new byte[1 << 16];

    private Bombs() {}

    static byte[] gzip(long size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            fill(gzip, size);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes everything", e);
        }
        return packed.toByteArray();
    }

    static byte[] zip(long size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("story.xml"));
            fill(zip, size);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes everything", e);
        }
        return packed.toByteArray();
    }

    private static void fill(OutputStream out, long size) throws IOException {
        for (long left = size; left > 0; left -= ZEROS.length) {
            out.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
        }
    }
}
