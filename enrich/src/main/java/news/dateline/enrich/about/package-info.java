/// Which place a name means, and where a story is about.
@NullMarked
package news.dateline.enrich.place;

import org.jspecify.annotations.NullMarked;
