/// RSS and Atom: what publishers say of their stories in feeds, well-formed or nearly so.
@NullMarked
package news.dateline.ingest.parse.feed;

import org.jspecify.annotations.NullMarked;
