/// Times as wires write them.
@NullMarked
package news.dateline.ingest.parse.time;

import org.jspecify.annotations.NullMarked;
