package news.dateline.app.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.stage.StreamsStage;
import news.dateline.enrich.DuplicateTopics;
import news.dateline.ops.lag.ClusterTopics;
import news.dateline.ops.lag.StageGroup;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;

/// The stages as the lag monitor sees them.
public final class StageGroups {
    private StageGroups() {}

    /// Each stage with its consumer group and what it reads.
    public static List<StageGroup> of(DatelineConfig config) {
        // Only names are asked for here, no schema.
        Topics topics = new Topics(config.kafka().topicPrefix(), new SchemaCatalog());
        return List.of(
                group(config, Stages.ENRICH, topics.wireLanes().names()),
                group(config, Stages.DUPLICATES, duplicates(config, topics)),
                group(config, Stages.PUBLISH, published(topics)));
    }

    /// The topics whose readers the lag monitor tells of.
    public static ClusterTopics topics(DatelineConfig config) {
        Topics topics = new Topics(config.kafka().topicPrefix(), new SchemaCatalog());
        String any = "any";
        String channel = topics.channel(any).name();
        return new ClusterTopics(
                topics.fixed().stream().map(Topic::name).collect(Collectors.toSet()),
                channel.substring(0, channel.length() - any.length()));
    }

    private static List<String> published(Topics topics) {
        List<String> all = new ArrayList<>(topics.enrichedLanes().names());
        all.add(topics.storiesOrders().name());
        return all;
    }

    // A story is behind as long as it is on any of the ways between partitions.
    private static List<String> duplicates(DatelineConfig config, Topics topics) {
        List<String> all = new ArrayList<>(topics.wireLanes().names());
        all.addAll(DuplicateTopics.between(StreamsStage.group(config.kafka(), Stages.DUPLICATES)));
        return all;
    }

    private static StageGroup group(DatelineConfig config, String stage, List<String> topics) {
        return new StageGroup(stage, StreamsStage.group(config.kafka(), stage), topics);
    }
}
