/// The names in a story: where each begins and ends, what type of thing it names, and what it could mean.
@NullMarked
package news.dateline.enrich.mention;

import org.jspecify.annotations.NullMarked;
