/// Breaks a cluster of real processes on purpose, and counts what is lost, told twice or told out of order.
@NullMarked
package news.dateline.bench.faults;

import org.jspecify.annotations.NullMarked;
