/// What a push over HTTP costs beside a bare Kafka producer.
@NullMarked
package news.dateline.bench.push;

import org.jspecify.annotations.NullMarked;
