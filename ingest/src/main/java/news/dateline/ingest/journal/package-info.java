/// Where what was received becomes durable.
@NullMarked
package news.dateline.ingest.journal;

import org.jspecify.annotations.NullMarked;
