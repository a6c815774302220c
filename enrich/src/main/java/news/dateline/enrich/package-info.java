/// WireStory to EnrichedStory: the step, its topology, and the follower of the reference data. Only the last two know
/// Kafka.
@NullMarked
package news.dateline.enrich;

import org.jspecify.annotations.NullMarked;
