package news.dateline.app.machine;

import java.util.List;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.stage.StreamsStage;
import news.dateline.ops.lag.StageGroup;
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
                group(config, Stages.ENRICH, topics.wireStories().name()),
                group(config, Stages.DUPLICATES, topics.wireStories().name()),
                group(config, Stages.PUBLISH, topics.storiesEnriched().name()));
    }

    private static StageGroup group(DatelineConfig config, String stage, String topic) {
        return new StageGroup(stage, StreamsStage.group(config.kafka(), stage), List.of(topic));
    }
}
