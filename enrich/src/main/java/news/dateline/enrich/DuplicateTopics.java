package news.dateline.enrich;

import java.util.List;
import java.util.Map;
import news.dateline.schemas.model.LaneAnswer;
import news.dateline.schemas.model.SignedStory;
import org.apache.avro.Schema;

/// The topics that Kafka Streams makes for [DuplicateTopology]: a repartition topic for each way between partitions, a
/// changelog for each store.
public final class DuplicateTopics {
    static final String LANES = "duplicate-lanes";
    static final String ANSWERS = "duplicate-answers";

    private DuplicateTopics() {}

    /// Those that it reads itself.
    ///
    /// @param application its id
    public static List<String> between(String application) {
        return List.of(repartition(application, LANES), repartition(application, ANSWERS));
    }

    /// Every topic with what its values are.
    ///
    /// @param application its id
    public static Map<String, Schema> values(String application) {
        return Map.of(
                repartition(application, LANES), SignedStory.getClassSchema(),
                repartition(application, ANSWERS), LaneAnswer.getClassSchema(),
                changelog(application, DuplicateStores.SIGNED), SignedStory.getClassSchema(),
                changelog(application, DuplicateStores.ANSWERS), LaneAnswer.getClassSchema());
    }

    private static String repartition(String application, String name) {
        return application + "-" + name + "-repartition";
    }

    private static String changelog(String application, String store) {
        return application + "-" + store + "-changelog";
    }
}
