package news.dateline.enrich.image;

import java.util.Arrays;

/// Numbers, one added behind the other.
public final class Ints {
    private int[] values = new int[1 << 10];
    private int size;

    /// Adds numbers at the end.
    public void add(int... more) {
        if (size + more.length > values.length) {
            values = Arrays.copyOf(values, Math.max(values.length * 2, size + more.length));
        }
        System.arraycopy(more, 0, values, size, more.length);
        size += more.length;
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// All of them.
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
