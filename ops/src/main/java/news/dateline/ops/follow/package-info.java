/// Indexes over the topics, kept beside the processes that answer for them: how topics are followed, and where what was
/// read of them is on disk.
@NullMarked
package news.dateline.ops.follow;

import org.jspecify.annotations.NullMarked;
