/// What could not be used, for people, and its way out of quarantine.
@NullMarked
package news.dateline.ops.quarantine;

import org.jspecify.annotations.NullMarked;
