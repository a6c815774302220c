/// WireStory to EnrichedStory: the step and its topology. Only the topology knows Kafka.
@NullMarked
package news.dateline.enrich;

import org.jspecify.annotations.NullMarked;
