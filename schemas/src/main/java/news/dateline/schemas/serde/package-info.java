/// How records become bytes and back: Avro in the framing every Kafka tool knows.
@NullMarked
package news.dateline.schemas.serde;

import org.jspecify.annotations.NullMarked;
