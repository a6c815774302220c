/// Quarantine on a real broker.
@NullMarked
package news.dateline.app.quarantine;

import org.jspecify.annotations.NullMarked;
