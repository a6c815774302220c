/// What the whole pipeline costs beside a bare pass-through of the same bytes on the same broker.
/// `./dateline bench endtoend` prints it and draws it.
@NullMarked
package news.dateline.bench.endtoend;

import org.jspecify.annotations.NullMarked;
