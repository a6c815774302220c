/// What things cost. `./dateline bench` runs all; docs/benchmarks.md holds the figures.
@NullMarked
package news.dateline.bench;

import org.jspecify.annotations.NullMarked;
