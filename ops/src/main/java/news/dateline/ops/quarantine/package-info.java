/// What could not be used, for people.
@NullMarked
package news.dateline.ops.quarantine;

import org.jspecify.annotations.NullMarked;
