/// Which stories have the same text, by signatures: pure, without Kafka.
@NullMarked
package news.dateline.enrich.duplicate;

import org.jspecify.annotations.NullMarked;
