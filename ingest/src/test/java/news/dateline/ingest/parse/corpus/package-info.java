/// The sweep over real wire files that nobody on the project wrote.
@NullMarked
package news.dateline.ingest.parse.corpus;

import org.jspecify.annotations.NullMarked;
