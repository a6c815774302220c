package news.dateline.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.enrich.duplicate.Bands;
import news.dateline.enrich.duplicate.SignedStories;
import news.dateline.schemas.Lanes;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.SignedStory;
import news.dateline.schemas.model.StoryCluster;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/// Which stories have the same text: `wire.stories` → sign → look up in each lane of bands → put the answers together →
/// `stories.clusters`. An application of its own beside [EnrichTopology]: no story waits for it, and its
/// transactions are not those that deliver.
public final class DuplicateTopology {
    private DuplicateTopology() {}

    /// The topology; the application says with which guarantees it runs.
    public static Topology build(Topics topics, DuplicateStores stores) {
        Lanes<WireStory> from = topics.wireLanes();
        Topic<StoryCluster> to = topics.storiesClusters();
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(stores.signedStore());
        builder.addStateStore(stores.answerStore());
        Topic<WireStory> either = from.ordinary();
        builder.stream(from.names(), Consumed.with(either.key(), either.value()).withName("wire-stories"))
                .flatMap((storyId, story) -> toLanes(story), Named.as("sign-story"))
                .repartition(Repartitioned.with(Serdes.Integer(), stores.signed())
                        .withName(DuplicateTopics.LANES)
                        .withNumberOfPartitions(Bands.LANES)
                        .withStreamPartitioner((topic, lane, story, count) -> Optional.of(Set.of(lane % count))))
                .process(LaneProcessor::new, Named.as("find-in-lane"), DuplicateStores.SIGNED)
                .repartition(Repartitioned.with(Serdes.String(), stores.answers())
                        .withName(DuplicateTopics.ANSWERS)
                        .withNumberOfPartitions(Bands.LANES))
                .process(AnswerProcessor::new, Named.as("put-answers-together"), DuplicateStores.ANSWERS)
                .to(to.name(), Produced.with(to.key(), to.value()).withName("stories-clusters"));
        return builder.build();
    }

    private static List<KeyValue<Integer, SignedStory>> toLanes(WireStory story) {
        List<KeyValue<Integer, SignedStory>> lanes = new ArrayList<>();
        SignedStories.of(story).ifPresent(signed -> {
            for (int lane = 0; lane < Bands.LANES; lane++) {
                lanes.add(KeyValue.pair(lane, signed));
            }
        });
        return lanes;
    }
}
