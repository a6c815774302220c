/// Compiles the table of towns from GeoNames' files: run once for a release, or by users who want a larger table.
@NullMarked
package news.dateline.enrich.reference.compile;

import org.jspecify.annotations.NullMarked;
