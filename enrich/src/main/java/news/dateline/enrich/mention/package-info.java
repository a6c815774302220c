/// Finding names of places in a story's text.
@NullMarked
package news.dateline.enrich.mention;

import org.jspecify.annotations.NullMarked;
