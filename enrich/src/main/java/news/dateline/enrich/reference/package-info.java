/// What stories can be about, and by which names: places, people, organisations.
@NullMarked
package news.dateline.enrich.reference;

import org.jspecify.annotations.NullMarked;
