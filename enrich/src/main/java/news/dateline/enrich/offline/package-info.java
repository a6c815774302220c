/// The same step without a broker: a text in, one line of JSON out.
@NullMarked
package news.dateline.enrich.offline;

import org.jspecify.annotations.NullMarked;
