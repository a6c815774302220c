package news.dateline.bench.endtoend;

import java.util.Arrays;

/// What lies in the middle.
final class Medians {
    private Medians() {}

    /// The middle value, or the mean of the two in the middle.
    static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
