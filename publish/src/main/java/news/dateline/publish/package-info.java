/// From enriched stories to events on channels, on Kafka Streams.
@NullMarked
package news.dateline.publish;

import org.jspecify.annotations.NullMarked;
