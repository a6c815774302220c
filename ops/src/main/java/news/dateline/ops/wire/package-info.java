/// What can be told of the wires themselves: when each was last heard, whether it is silent, and which numbers of its
/// messages are missing. [news.dateline.ops.wire.WireFacts] reads; what it means is decided by pure code.
@NullMarked
package news.dateline.ops.wire;

import org.jspecify.annotations.NullMarked;
