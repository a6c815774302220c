package news.dateline.enrich.image;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The strings of an image. Each is decoded when it is asked for the first time; threads that ask at once may decode it
/// twice, and get the same.
public final class Strings {
    private final int[] ends;
    private final byte[] texts;
    private final @Nullable String[] decoded;

    Strings(int[] ends, byte[] texts) {
        this.ends = ends;
        this.texts = texts;
        this.decoded = new String[ends.length];
    }

    /// The string with a number.
    public String get(int number) {
        String known = decoded[number];
        if (known == null) {
            int begin = number == 0 ? 0 : ends[number - 1];
            known = new String(texts, begin, ends[number] - begin, StandardCharsets.UTF_8);
            decoded[number] = known;
        }
        return known;
    }

    /// The string with a number; null for [ImageOut#NONE].
    public @Nullable String optional(int number) {
        return number == ImageOut.NONE ? null : get(number);
    }
}
