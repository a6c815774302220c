/// What of a story is read.
@NullMarked
package news.dateline.enrich.text;

import org.jspecify.annotations.NullMarked;
