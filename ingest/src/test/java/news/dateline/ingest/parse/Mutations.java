package news.dateline.ingest.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Spoils bytes in the ways in which bytes are spoilt, the same for the same seed.
final class Mutations {
    private static final List<String> HOSTILE = List.of(
            "<",
            ">",
            "&",
            "&amp",
            "]]>",
            "<![CDATA[",
            "<!--",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\\u0000",
            "\\",
            "\u0000",
            "\u0001",
            "\u0002",
            "\u0003",
            "\u0004",
            "\uFEFF",
            "\uFFFD",
            "\r\n",
            "-1",
            "99999999999999999999",
            "9999-99-99T99:99:99Z",
            "xmlns=\"\"",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "null",
            "1e999",
            "\u202E");
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST_SLICE = 200;
    private static final int LONGEST_RUN = 3_000;

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /// The bytes with up to six changes.
    byte[] of(byte[] whole) {
        byte[] mutated = whole.clone();
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            mutated = mutated.length == 0 ? bytes("x") : changed(mutated);
        }
        return mutated;
    }

    private byte[] changed(byte[] before) {
        int at = random.nextInt(before.length);
        int end = Math.min(before.length, at + 1 + random.nextInt(LONGEST_SLICE));
        return switch (random.nextInt(7)) {
            case 0 -> spliced(before, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> spliced(before, at, end, new byte[0]);
            case 2 -> spliced(before, at, at, slice(before, at, end));
            case 3 -> spliced(before, at, at, bytes(HOSTILE.get(random.nextInt(HOSTILE.size()))));
            case 4 -> spliced(before, at, at, slice(before, at, at + 1), random.nextInt(LONGEST_RUN));
            case 5 -> slice(before, 0, at);
            default -> {
                int other = random.nextInt(before.length);
                yield spliced(before, at, Math.min(before.length, at + 9), slice(before, other, other + 9));
            }
        };
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, to));
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] instead) {
        return spliced(bytes, from, to, instead, 1);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] instead, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        for (int i = 0; i < times; i++) {
            out.writeBytes(instead);
        }
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
