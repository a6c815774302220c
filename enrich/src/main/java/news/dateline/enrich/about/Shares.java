package news.dateline.enrich.about;

/// Weights as shares, in steps that a reader can compare.
final class Shares {
    private static final double STEPS = 10_000;

    private Shares() {}

    /// The part in the whole, 0 to 1, to four places; 0 of nothing.
    static double rounded(double part, double whole) {
        return whole == 0 ? 0 : Math.round(part / whole * STEPS) / STEPS;
    }
}
