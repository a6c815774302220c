/// Bytes to stories: pure steps, a package for each format, nothing of Kafka or HTTP.
@NullMarked
package news.dateline.ingest.parse;

import org.jspecify.annotations.NullMarked;
