/// How late each stage is, in seconds. The numbers come from [news.dateline.ops.lag.LagMonitor]; what they mean is
/// decided by pure code that knows no broker.
@NullMarked
package news.dateline.ops.lag;

import org.jspecify.annotations.NullMarked;
