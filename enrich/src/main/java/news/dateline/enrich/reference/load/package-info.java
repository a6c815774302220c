/// Files of newsrooms, read into entities of the reference data.
@NullMarked
package news.dateline.enrich.reference.load;

import org.jspecify.annotations.NullMarked;
