/// Which channels a story goes to.
@NullMarked
package news.dateline.publish.route;

import org.jspecify.annotations.NullMarked;
