/// What leaves: stories made ready for readers, and the events that carry them.
@NullMarked
package news.dateline.publish.ready;

import org.jspecify.annotations.NullMarked;
