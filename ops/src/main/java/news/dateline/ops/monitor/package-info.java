/// What the ops port tells: measured again and again by one thread, told to everybody who asks.
@NullMarked
package news.dateline.ops.monitor;

import org.jspecify.annotations.NullMarked;
