package news.dateline.enrich.gazetteer;

/// A point in WGS 84 degrees.
///
/// @param latitude north is positive
/// @param longitude east is positive
public record Coordinates(double latitude, double longitude) {
    private static final double POLE = 90;
    private static final double ANTIMERIDIAN = 180;

    /// Refuses what is not on Earth.
    public Coordinates {
        if (Math.abs(latitude) > POLE || Math.abs(longitude) > ANTIMERIDIAN) {
            throw new IllegalArgumentException("No such point: " + latitude + ", " + longitude);
        }
    }
}
