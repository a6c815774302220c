/// WireStory to EnrichedStory, and which stories have the same text: the steps and their topologies. Kafka is known
/// here
/// only, not in the packages below.
@NullMarked
package news.dateline.enrich;

import org.jspecify.annotations.NullMarked;
