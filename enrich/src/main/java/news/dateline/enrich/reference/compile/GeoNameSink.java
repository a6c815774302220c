package news.dateline.enrich.reference.compile;

import java.io.IOException;

/// Takes what a file of GeoNames holds.
public interface GeoNameSink {
    /// A place.
    ///
    /// @param where its place in the file: `line 12`
    void place(String where, GeoName place) throws IOException;

    /// Something that is no place.
    ///
    /// @param where its place in the file
    void bad(String where, String reason) throws IOException;
}
