/// What several measurements tell that one cannot: what stands still, goes back, loses, and for how long.
@NullMarked
package news.dateline.ops.watch;

import org.jspecify.annotations.NullMarked;
