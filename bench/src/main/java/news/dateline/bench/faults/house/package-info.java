/// A newsroom's cluster on one machine, every part a process that can be killed, stopped and started again.
@NullMarked
package news.dateline.bench.faults.house;

import org.jspecify.annotations.NullMarked;
