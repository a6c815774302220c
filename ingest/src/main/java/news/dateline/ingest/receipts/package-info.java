/// What wires were told, so that a push that comes again is told the same.
@NullMarked
package news.dateline.ingest.receipts;

import org.jspecify.annotations.NullMarked;
