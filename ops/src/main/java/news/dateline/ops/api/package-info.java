/// What programs ask the ops port.
@NullMarked
package news.dateline.ops.api;

import org.jspecify.annotations.NullMarked;
