/// What became of each story: an index over the topics, kept beside the process that answers for it.
@NullMarked
package news.dateline.ops.status;

import org.jspecify.annotations.NullMarked;
