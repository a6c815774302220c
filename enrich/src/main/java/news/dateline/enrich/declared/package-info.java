/// What the wire itself says a story is about, joined with what is known here and with what its text says.
@NullMarked
package news.dateline.enrich.declared;

import org.jspecify.annotations.NullMarked;
