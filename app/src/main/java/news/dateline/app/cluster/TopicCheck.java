package news.dateline.app.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.app.config.DatelineConfig.KafkaConfig;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.Topic;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/// Whether topics that are there are of the make that was declared. More copies than declared are welcome; fewer would
/// make of a 202 a promise that the cluster does not keep.
///
/// @param config partitions, copies, and how many of them must have a record
record TopicCheck(KafkaConfig config) {
    /// How many partitions a topic must have.
    int partitions(Topic<?> topic) {
        int declared = topic.keeping().partitions();
        return declared == Keeping.CONFIGURED ? config.partitions() : declared;
    }

    /// What is wrong with a topic.
    ///
    /// @param there what the cluster says of it
    /// @param settings what the cluster says of all topics
    List<String> faults(Topic<?> topic, TopicDescription there, Map<ConfigResource, Config> settings) {
        Config set = Objects.requireNonNull(settings.get(SettingChanges.resource(topic)));
        List<String> faults = new ArrayList<>();
        String name = "Topic " + topic.name() + " has ";
        int partitions = there.partitions().size();
        if (partitions != partitions(topic)) {
            faults.add(name + partitions + " partitions, expected " + partitions(topic));
        }
        if (copies(there) < config.replication()) {
            faults.add(name + copies(there) + " copies, expected " + config.replication());
        }
        int inSync = Integer.parseInt(
                set.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value());
        if (inSync < config.minInSyncReplicas()) {
            faults.add(name + "min.insync.replicas " + inSync + ", expected " + config.minInSyncReplicas());
        }
        if (!SettingChanges.isOfTheSameMake(topic, set)) {
            faults.add(name + "cleanup.policy " + SettingChanges.cleanup(set) + ", expected "
                    + topic.keeping().settings().get(TopicConfig.CLEANUP_POLICY_CONFIG));
        }
        return faults;
    }

    private static int copies(TopicDescription there) {
        return there.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
    }
}
