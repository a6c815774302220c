/// WireStory to EnrichedStory, and which stories have the same text: the steps, their topologies, and the reference
/// data as its topic says it. Kafka is known here only, not in the packages below.
@NullMarked
package news.dateline.enrich;

import org.jspecify.annotations.NullMarked;
