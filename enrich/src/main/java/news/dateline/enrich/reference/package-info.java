/// The places that stories name, and what is known of them.
@NullMarked
package news.dateline.enrich.gazetteer;

import org.jspecify.annotations.NullMarked;
