/// What a story is about as IPTC Media Topics: what its wire declared, and what its words tell.
@NullMarked
package news.dateline.enrich.topic;

import org.jspecify.annotations.NullMarked;
