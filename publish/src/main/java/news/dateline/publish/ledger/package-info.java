/// What has been told of each story to whom: which channels carry which revision, and what waits for its time.
@NullMarked
package news.dateline.publish.ledger;

import org.jspecify.annotations.NullMarked;
