/// What the lag monitor costs at many partitions and groups.
@NullMarked
package news.dateline.bench.monitor;

import org.jspecify.annotations.NullMarked;
