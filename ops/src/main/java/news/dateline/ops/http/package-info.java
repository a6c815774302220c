/// The ops port: who may ask and do what, how a route is added, what stands on every answer. Knows nothing of what is
/// told.
@NullMarked
package news.dateline.ops.http;

import org.jspecify.annotations.NullMarked;
