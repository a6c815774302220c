/// From what wires push to stories in Kafka.
@NullMarked
package news.dateline.ingest;

import org.jspecify.annotations.NullMarked;
