package news.dateline.bench.scale;

import java.util.List;
import java.util.Locale;

/// One thing measured at several sizes.
///
/// @param title what is measured
/// @param unit what the sizes count
/// @param points by size, at least two
public record Curve(String title, String unit, List<Point> points) {
    /// Copies the list.
    public Curve {
        points = List.copyOf(points);
    }

    /// The exponent of the power that fits best: 1 is linear, below it is less than that.
    public double exponent() {
        double size = 0;
        double cost = 0;
        double both = 0;
        double squares = 0;
        for (Point point : points) {
            double x = Math.log(point.size());
            double y = Math.log(point.millis());
            size += x;
            cost += y;
            both += x * y;
            squares += x * x;
        }
        int n = points.size();
        return (n * both - size * cost) / (n * squares - size * size);
    }

    /// The table in Markdown.
    public String table() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%s: exponent %.2f%n%n", title, exponent()))
                .append("| ")
                .append(unit)
                .append(" | ms | µs for each |\n|---|---|---|\n");
        for (Point point : points) {
            table.append(String.format(
                    Locale.ROOT, "| %,.0f | %,.3f | %,.3f |%n", point.size(), point.millis(), point.each()));
        }
        return table.toString();
    }
}
