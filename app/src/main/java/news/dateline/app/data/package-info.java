/// What a single machine keeps on disk.
@NullMarked
package news.dateline.app.data;

import org.jspecify.annotations.NullMarked;
