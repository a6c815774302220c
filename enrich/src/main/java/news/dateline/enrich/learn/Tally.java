package news.dateline.enrich.learn;

/// How many were found rightly, how many were said, and how many there are.
///
/// @param right found and there
/// @param said found
/// @param there in the annotation
public record Tally(int right, int said, int there) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(right + other.right, said + other.said, there + other.there);
    }

    /// The share of what was said that is right, 0 to 1.
    public double precision() {
        return said == 0 ? 0 : (double) right / said;
    }

    /// The share of what is there that was found.
    public double recall() {
        return there == 0 ? 0 : (double) right / there;
    }

    /// The harmonic mean of both.
    public double f1() {
        return said + there == 0 ? 0 : 2.0 * right / (said + there);
    }
}
