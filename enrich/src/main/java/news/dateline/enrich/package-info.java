/// WireStory to EnrichedStory, and which stories have the same text: the steps, their topologies, and the follower of
/// the
/// reference data. Kafka is known here only, not in the packages below.
@NullMarked
package news.dateline.enrich;

import org.jspecify.annotations.NullMarked;
