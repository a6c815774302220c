package news.dateline.app.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.schemas.Topic;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/// What must change in the settings of topics so that they are as declared.
final class SettingChanges {
    private SettingChanges() {}

    /// Of the settings that follow the declaration; Kafka makes all changes of one topic at once. A topic of
    /// another make is left alone.
    ///
    /// @param there what the cluster says
    static Map<ConfigResource, Collection<AlterConfigOp>> of(
            Collection<Topic<?>> topics, Map<ConfigResource, Config> there) {
        Map<ConfigResource, Collection<AlterConfigOp>> all = new HashMap<>();
        for (Topic<?> topic : topics) {
            Config config = Objects.requireNonNull(there.get(resource(topic)));
            if (!isOfTheSameMake(topic, config)) {
                continue;
            }
            List<AlterConfigOp> changes = new ArrayList<>();
            topic.keeping().changeable().forEach(key -> change(topic, config.get(key), changes));
            if (!changes.isEmpty()) {
                all.put(resource(topic), changes);
            }
        }
        return all;
    }

    /// Whether a topic is cleaned up as declared. One that may change need only compact: what else it does is
    /// changed, and a broker may know of that a moment later.
    static boolean isOfTheSameMake(Topic<?> topic, Config there) {
        boolean mayChange = topic.keeping().changeable().contains(TopicConfig.CLEANUP_POLICY_CONFIG);
        return mayChange
                ? cleanup(there).contains(TopicConfig.CLEANUP_POLICY_COMPACT)
                : cleanup(there).equals(topic.keeping().settings().get(TopicConfig.CLEANUP_POLICY_CONFIG));
    }

    static String cleanup(Config there) {
        return there.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
    }

    static ConfigResource resource(Topic<?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static void change(Topic<?> topic, ConfigEntry there, List<AlterConfigOp> changes) {
        String declared = topic.keeping().settings().get(there.name());
        if (declared == null) {
            if (there.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG) {
                changes.add(new AlterConfigOp(new ConfigEntry(there.name(), ""), OpType.DELETE));
            }
        } else if (!declared.equals(there.value())) {
            changes.add(new AlterConfigOp(new ConfigEntry(there.name(), declared), OpType.SET));
        }
    }
}
