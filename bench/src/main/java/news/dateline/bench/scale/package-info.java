/// Whether cost grows with what is read and no faster. `./dateline bench scale` prints it and draws it.
@NullMarked
package news.dateline.bench.scale;

import org.jspecify.annotations.NullMarked;
