package news.dateline.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/// A consumer's settings: the caller's, and those without which what [ChannelClient] promises does not hold.
final class ClientSettings {
    private ClientSettings() {}

    /// @throws IllegalArgumentException when the caller asks for another value of what is the client's own
    static Map<String, Object> of(Map<String, Object> callers, Start start) {
        Map<String, Object> settings = new HashMap<>(callers);
        own(start).forEach((key, value) -> {
            Object other = settings.put(key, value);
            if (other != null && !other.toString().equals(value)) {
                throw new IllegalArgumentException(key + " is " + value + " here, not " + other);
            }
        });
        if (groupOf(start).isEmpty() && settings.containsKey(ConsumerConfig.GROUP_ID_CONFIG)) {
            throw new IllegalArgumentException("Only Start.OfGroup has a " + ConsumerConfig.GROUP_ID_CONFIG);
        }
        return settings;
    }

    private static Map<String, String> own(Start start) {
        Map<String, String> own = new HashMap<>(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false"));
        groupOf(start).ifPresent(id -> own.put(ConsumerConfig.GROUP_ID_CONFIG, id));
        return own;
    }

    private static Optional<String> groupOf(Start start) {
        return start instanceof Start.OfGroup group ? Optional.of(group.id()) : Optional.empty();
    }
}
