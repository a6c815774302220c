/// What is sent to do harm.
@NullMarked
package news.dateline.ingest.attack;

import org.jspecify.annotations.NullMarked;
