/// What is known in the words of Prometheus: base units, no identifiers as labels, never a number that is none.
@NullMarked
package news.dateline.ops.metrics;

import org.jspecify.annotations.NullMarked;
