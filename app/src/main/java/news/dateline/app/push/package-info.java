/// The other end of a wire: pushes messages to ingest.
@NullMarked
package news.dateline.app.push;

import org.jspecify.annotations.NullMarked;
