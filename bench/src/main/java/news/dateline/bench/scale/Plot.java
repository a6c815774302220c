package news.dateline.bench.scale;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Curves as SVG, one panel each, both axes logarithmic: what is linear lies along the dashed line through its last
/// point.
public final class Plot {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 280;
    private static final int LEFT = 56;
    private static final int RIGHT = 12;
    private static final int TOP = 28;
    private static final int BOTTOM = 40;

    private final Formatter svg = new Formatter(Locale.ROOT);

    private Plot() {}

    /// The picture.
    public static String of(List<Curve> curves) {
        Plot plot = new Plot();
        plot.svg.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"11\">%n",
                WIDTH * curves.size(), HEIGHT);
        plot.svg.format("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n");
        for (int i = 0; i < curves.size(); i++) {
            plot.svg.format("<g transform=\"translate(%d,0)\">%n", WIDTH * i);
            plot.panel(curves.get(i));
            plot.svg.format("</g>%n");
        }
        plot.svg.format("</svg>%n");
        return plot.svg.toString();
    }

    private void panel(Curve curve) {
        Axis across = Axis.over(curve.points().stream().map(Point::size).toList());
        Axis up = Axis.over(curve.points().stream().map(Point::millis).toList());
        svg.format("<text x=\"%d\" y=\"16\" font-weight=\"bold\">%s</text>%n", LEFT, curve.title());
        svg.format("<text x=\"%d\" y=\"%d\">%s</text>%n", LEFT, HEIGHT - 8, curve.unit());
        svg.format("<text x=\"6\" y=\"%d\">ms</text>%n", TOP + 4);
        for (double at : across.decades()) {
            svg.format(
                    "<path d=\"M%.1f %d V%d\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"%d\">%s</text>%n",
                    x(across, at), TOP, HEIGHT - BOTTOM, x(across, at), HEIGHT - BOTTOM + 14, label(at));
        }
        for (double at : up.decades()) {
            svg.format(
                    "<path d=\"M%d %.1f H%d\" stroke=\"#ddd\"/><text x=\"6\" y=\"%.1f\">%s</text>%n",
                    LEFT, y(up, at), WIDTH - RIGHT, y(up, at) + 4, label(at));
        }
        Point last = curve.points().getLast();
        Point first = curve.points().getFirst();
        double linear = last.millis() * first.size() / last.size();
        svg.format(
                "<path d=\"M%.1f %.1f L%.1f %.1f\" stroke=\"#999\" stroke-dasharray=\"4 3\"/>%n",
                x(across, first.size()), y(up, linear), x(across, last.size()), y(up, last.millis()));
        for (Point point : curve.points()) {
            svg.format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1b6ca8\"/>%n",
                    x(across, point.size()), y(up, point.millis()));
        }
    }

    private static double x(Axis axis, double value) {
        return LEFT + axis.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(Axis axis, double value) {
        return HEIGHT - BOTTOM - axis.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    private static String label(double value) {
        return value >= 1 ? String.format(Locale.ROOT, "%,.0f", value) : String.valueOf(value);
    }

    /// Whole powers of ten around some values.
    private record Axis(int least, int most) {
        static Axis over(List<Double> values) {
            double least = values.stream().mapToDouble(value -> value).min().orElse(1);
            double most = values.stream().mapToDouble(value -> value).max().orElse(1);
            int from = (int) Math.floor(Math.log10(least));
            return new Axis(from, Math.max(from + 1, (int) Math.ceil(Math.log10(most))));
        }

        double share(double value) {
            return (Math.log10(value) - least) / (most - least);
        }

        List<Double> decades() {
            return IntStream.rangeClosed(least, most)
                    .mapToObj(power -> Math.pow(10, power))
                    .toList();
        }
    }
}
