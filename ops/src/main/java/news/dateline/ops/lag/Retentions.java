package news.dateline.ops.lag;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/// Asks the broker how long topics keep their records.
final class Retentions {
    private final Admin admin;
    private final Answers answers;

    Retentions(Admin admin, Answers answers) {
        this.admin = admin;
        this.answers = answers;
    }

    /// The retention of each topic that deletes by time; others are not there.
    Map<String, Duration> of(Collection<TopicPartition> partitions) {
        Map<String, Duration> retentions = new HashMap<>();
        Collection<ConfigResource> topics = partitions.stream()
                .map(at -> new ConfigResource(ConfigResource.Type.TOPIC, at.topic()))
                .collect(Collectors.toSet());
        answers.await(admin.describeConfigs(topics).all(), "how long topics keep records")
                .forEach((topic, config) -> {
                    long millis = Long.parseLong(value(config, TopicConfig.RETENTION_MS_CONFIG));
                    boolean deletes = value(config, TopicConfig.CLEANUP_POLICY_CONFIG)
                            .contains(TopicConfig.CLEANUP_POLICY_DELETE);
                    if (deletes && millis > 0) {
                        retentions.put(topic.name(), Duration.ofMillis(millis));
                    }
                });
        return retentions;
    }

    private static String value(Config config, String name) {
        return config.get(name).value();
    }
}
