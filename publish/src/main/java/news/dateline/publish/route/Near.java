package news.dateline.publish.route;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.TextField;
import org.apache.lucene.geo.Rectangle;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// All points within a distance of one point. Asked in two steps: squares of the map first, which are terms, so that
/// the monitor knows which stories it need not ask; then the distance itself.
///
/// @param latitude WGS 84 degrees
/// @param longitude WGS 84 degrees
/// @param kilometres at most [#MAX_KILOMETRES]
record Near(double latitude, double longitude, double kilometres) {
    static final int MAX_KILOMETRES = 2_000;
    /// Where the squares are: no name that a query can have.
    static final String SQUARES = "near squares";

    private static final int FINE = 1;
    private static final int COARSE = 10;
    private static final int MAX_FINE_SQUARES = 64;
    private static final double METRES = 1_000;
    private static final String NUMBER = "\\s*([-+]?\\d{1,4}(?:\\.\\d{1,12})?)\\s*";
    private static final Pattern FORM = Pattern.compile(NUMBER + "," + NUMBER + "," + NUMBER + "km\\s*");

    Near {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException("there is no point " + latitude + "," + longitude);
        }
        if (!(kilometres > 0 && kilometres <= MAX_KILOMETRES)) {
            throw new IllegalArgumentException("the distance must be above 0 and at most " + MAX_KILOMETRES + " km");
        }
    }

    /// Reads `46.80,9.84,50km`.
    ///
    /// @throws IllegalArgumentException when it is of another form
    static Near parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "near wants latitude, longitude and distance, such as near:\"46.80,9.84,50km\"");
        }
        return new Near(
                Double.parseDouble(form.group(1)),
                Double.parseDouble(form.group(2)),
                Double.parseDouble(form.group(3)));
    }

    static void add(Document document, double latitude, double longitude) {
        document.add(new LatLonPoint(StoryField.NEAR.field(), latitude, longitude));
        for (int degrees : new int[] {FINE, COARSE}) {
            document.add(new TextField(
                    SQUARES, square(degrees, index(latitude, degrees), index(longitude, degrees)), Field.Store.NO));
        }
    }

    Query query() {
        return new BooleanQuery.Builder()
                .add(squares(), Occur.FILTER)
                .add(
                        LatLonPoint.newDistanceQuery(StoryField.NEAR.field(), latitude, longitude, kilometres * METRES),
                        Occur.FILTER)
                .build();
    }

    private Query squares() {
        Rectangle around = Rectangle.fromPointDistance(latitude, longitude, kilometres * METRES);
        int degrees = count(around, FINE) <= MAX_FINE_SQUARES ? FINE : COARSE;
        BooleanQuery.Builder squares = new BooleanQuery.Builder();
        for (int row = index(around.minLat, degrees); row <= index(around.maxLat, degrees); row++) {
            for (int column = 0; column < columns(around, degrees); column++) {
                int wrapped = wrap(index(around.minLon, degrees) + column, degrees);
                squares.add(new TermQuery(new Term(SQUARES, square(degrees, row, wrapped))), Occur.SHOULD);
            }
        }
        return squares.build();
    }

    private static int count(Rectangle around, int degrees) {
        return (index(around.maxLat, degrees) - index(around.minLat, degrees) + 1) * columns(around, degrees);
    }

    // The longitude 180 has a column of its own, which -180 shares by being asked for as well.
    private static int columns(Rectangle around, int degrees) {
        int span = index(around.maxLon, degrees) - index(around.minLon, degrees) + 1;
        int all = 360 / degrees + 1;
        return around.crossesDateline() ? Math.min(span + all, all) : span;
    }

    private static int wrap(int column, int degrees) {
        int last = 180 / degrees;
        return column > last ? column - (360 / degrees + 1) : column;
    }

    private static int index(double degree, int degrees) {
        return (int) Math.floor(degree / degrees);
    }

    private static String square(int degrees, int row, int column) {
        return degrees + " " + row + " " + column;
    }
}
