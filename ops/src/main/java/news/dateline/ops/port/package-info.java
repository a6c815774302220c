/// The ops port put together.
@NullMarked
package news.dateline.ops.port;

import org.jspecify.annotations.NullMarked;
