/// The publish stage on a real broker.
@NullMarked
package news.dateline.app.publish;

import org.jspecify.annotations.NullMarked;
