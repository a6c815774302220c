/// The way of each story through every topic: an index over the topics, looked into by story id or trace id.
@NullMarked
package news.dateline.ops.trace;

import org.jspecify.annotations.NullMarked;
