package news.dateline.bench.scale;

/// What one size costs.
///
/// @param size how much there is
/// @param millis processor time of one thread
public record Point(double size, double millis) {
    /// Microseconds for each unit.
    public double each() {
        return millis * 1_000 / size;
    }
}
