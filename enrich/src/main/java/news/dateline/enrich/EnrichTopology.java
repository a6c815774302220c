package news.dateline.enrich;

import news.dateline.schemas.Lanes;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/// The way of a story through this stage: `wire.stories` → enrich → `stories.enriched`, and so on the express lane,
/// whose
/// tasks are its own. Key and headers stay as they are, the time becomes that of the step.
public final class EnrichTopology {
    private EnrichTopology() {}

    /// The topology; the application says with which guarantees it runs.
    public static Topology build(Topics topics, EnrichStep step) {
        Lanes<WireStory> from = topics.wireLanes();
        Lanes<EnrichedStory> to = topics.enrichedLanes();
        StreamsBuilder builder = new StreamsBuilder();
        lane(builder, from.ordinary(), step, to.ordinary(), "");
        lane(builder, from.express(), step, to.express(), "-express");
        return builder.build();
    }

    private static void lane(
            StreamsBuilder builder, Topic<WireStory> from, EnrichStep step, Topic<EnrichedStory> to, String lane) {
        builder.stream(from.name(), Consumed.with(from.key(), from.value()).withName("wire-stories" + lane))
                .processValues(() -> new EnrichProcessor(step), Named.as("enrich-story" + lane))
                .to(to.name(), Produced.with(to.key(), to.value()).withName("stories-enriched" + lane));
    }
}
