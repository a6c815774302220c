/// What it costs to find the channels of a story.
@NullMarked
package news.dateline.bench.channels;

import org.jspecify.annotations.NullMarked;
