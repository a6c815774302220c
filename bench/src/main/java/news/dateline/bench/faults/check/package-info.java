/// What was accepted and what was heard, and whether the one is the other.
@NullMarked
package news.dateline.bench.faults.check;

import org.jspecify.annotations.NullMarked;
