package news.dateline.ops.pages;

import java.util.List;
import java.util.Locale;
import news.dateline.schemas.model.FoundEntity;

/// The places of a story on a map of the world, which shows the part in which they lie. Outlines: Natural Earth, in the
/// public domain. Pure.
final class WorldMap {
    /// Places that are drawn.
    private static final int MOST = 100;
    /// Names that are written beside their places; all stand in the table of entities.
    private static final int MOST_NAMES = 12;
    // The map counts in tenths of a degree.
    private static final double UNIT = 10;
    private static final double WIDTH = 3600;
    private static final double HEIGHT = 1800;
    /// The outlines are too coarse to be looked at from nearer.
    private static final double LEAST_HEIGHT = 250;
    private static final double MARGIN = 1.5;
    private static final double DOT = 90;
    private static final double LETTER = 26;

    private WorldMap() {}

    private record Dot(String name, double x, double y) {
        static Dot of(FoundEntity entity) {
            return new Dot(
                    entity.getName(),
                    entity.getLongitude().orElse(0.0) * UNIT,
                    -entity.getLatitude().orElse(0.0) * UNIT);
        }

        boolean isOnMap() {
            return Math.abs(x) <= WIDTH / 2 && Math.abs(y) <= HEIGHT / 2;
        }
    }

    /// What is seen.
    private record Part(double left, double top, double height) {
        static Part of(List<Dot> dots) {
            double minX = dots.stream().mapToDouble(Dot::x).min().orElse(0);
            double maxX = dots.stream().mapToDouble(Dot::x).max().orElse(0);
            double minY = dots.stream().mapToDouble(Dot::y).min().orElse(0);
            double maxY = dots.stream().mapToDouble(Dot::y).max().orElse(0);
            double wanted = Math.max((maxY - minY) * MARGIN, (maxX - minX) * MARGIN / 2);
            double height = Math.clamp(wanted, LEAST_HEIGHT, HEIGHT);
            return new Part(
                    Math.clamp((minX + maxX) / 2 - height, -WIDTH / 2, WIDTH / 2 - 2 * height),
                    Math.clamp((minY + maxY) / 2 - height / 2, -HEIGHT / 2, HEIGHT / 2 - height),
                    height);
        }

        double width() {
            return 2 * height;
        }
    }

    /// The map of those that are places and of which it is known where; says so when there is none.
    static Html of(List<FoundEntity> entities) {
        List<Dot> dots = entities.stream()
                .filter(entity -> entity.getLatitude().isPresent()
                        && entity.getLongitude().isPresent())
                .map(Dot::of)
                .filter(Dot::isOnMap)
                .limit(MOST)
                .toList();
        if (dots.isEmpty()) {
            return new Html().raw("<p>It names no place that is on the map.</p>");
        }
        Part part = Part.of(dots);
        Html html = new Html()
                .raw("<figure><figcaption>Places that it names</figcaption><svg class=\"map\" role=\"img\" viewBox=\""
                        + number(part.left) + " " + number(part.top) + " " + number(part.width()) + " "
                        + number(part.height) + "\" aria-label=\"Map: ")
                .text(String.join(", ", dots.stream().map(Dot::name).toList()))
                .raw("\"><image href=\"/assets/world.svg\" x=\"-1800\" y=\"-900\" width=\"3600\" height=\"1800\"/>");
        dots.reversed().forEach(dot -> dot(dot, part, html));
        dots.stream().limit(MOST_NAMES).forEach(dot -> name(dot, part, html));
        return html.raw("</svg></figure>");
    }

    private static void dot(Dot dot, Part part, Html html) {
        html.raw("<circle cx=\"" + number(dot.x) + "\" cy=\"" + number(dot.y) + "\" r=\""
                        + number(part.height / DOT) + "\" stroke-width=\"" + number(part.height / DOT / 3)
                        + "\"><title>")
                .text(dot.name)
                .raw("</title></circle>");
    }

    // Names lie to the right of their dots, or to the left where the map ends.
    private static void name(Dot dot, Part part, Html html) {
        boolean left = dot.x > part.left + part.width() * 3 / 4;
        double gap = part.height / DOT * 2;
        html.raw("<text x=\"" + number(left ? dot.x - gap : dot.x + gap) + "\" y=\""
                        + number(dot.y + part.height / LETTER / 3) + "\" font-size=\"" + number(part.height / LETTER)
                        + "\" stroke-width=\"" + number(part.height / LETTER / 5) + "\" text-anchor=\""
                        + (left ? "end" : "start") + "\">")
                .text(dot.name)
                .raw("</text>");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
