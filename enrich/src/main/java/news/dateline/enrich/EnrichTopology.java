package news.dateline.enrich;

import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/// The way of a story through this stage: `wire.stories` → enrich → `stories.enriched`. Key and headers stay as they
/// are.
public final class EnrichTopology {
    private EnrichTopology() {}

    /// The topology; the application says with which guarantees it runs.
    public static Topology build(Topics topics, EnrichStep step) {
        Topic<WireStory> from = topics.wireStories();
        Topic<EnrichedStory> to = topics.storiesEnriched();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(from.name(), Consumed.with(from.key(), from.value()).withName("wire-stories"))
                .mapValues(step::apply, Named.as("enrich-story"))
                .to(to.name(), Produced.with(to.key(), to.value()).withName("stories-enriched"));
        return builder.build();
    }
}
