/// Canary stories: whether what is sent comes out of every stage, and after how long.
@NullMarked
package news.dateline.ops.canary;

import org.jspecify.annotations.NullMarked;
