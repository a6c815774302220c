/// What the trace index costs. It is in the index's package, as it fills an index without a broker.
@NullMarked
package news.dateline.ops.trace;

import org.jspecify.annotations.NullMarked;
