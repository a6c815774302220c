package news.dateline.enrich.reference;

import java.util.Locale;

/// A point in WGS 84 degrees.
///
/// @param latitude north is positive
/// @param longitude east is positive
public record Coordinates(double latitude, double longitude) {
    private static final double POLE = 90;
    private static final double ANTIMERIDIAN = 180;
    private static final double KILOMETRES_A_DEGREE = 111.2;

    /// Refuses what is not on Earth.
    public Coordinates {
        // Not a number is no point either.
        if (!(Math.abs(latitude) <= POLE && Math.abs(longitude) <= ANTIMERIDIAN)) {
            throw new IllegalArgumentException("No such point: " + latitude + ", " + longitude);
        }
    }

    /// About how far another point is, on a flat map: good enough to tell one state from another.
    public double kilometresTo(Coordinates other) {
        double north = latitude - other.latitude;
        double east = (longitude - other.longitude) * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east) * KILOMETRES_A_DEGREE;
    }

    /// The latitude as it stands in tables: about a hundred metres.
    public String latitudeText() {
        return degrees(latitude);
    }

    /// The longitude likewise.
    public String longitudeText() {
        return degrees(longitude);
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
