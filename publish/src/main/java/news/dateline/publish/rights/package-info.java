/// What the terms of a wire allow each channel.
@NullMarked
package news.dateline.publish.rights;

import org.jspecify.annotations.NullMarked;
