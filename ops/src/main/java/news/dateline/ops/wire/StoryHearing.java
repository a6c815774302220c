package news.dateline.ops.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.schemas.Lanes;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;

/// Which wire is heard in a record of either lane of `wire.stories`.
final class StoryHearing {
    private final Map<String, Deserializer<WireStory>> lanes = new HashMap<>();

    StoryHearing(Lanes<WireStory> stories) {
        stories.all().forEach(lane -> lanes.put(lane.name(), lane.value().deserializer()));
    }

    Set<String> topics() {
        return lanes.keySet();
    }

    // A record that cannot be read still says in its headers that its wire was heard.
    Optional<HeardStory> of(ConsumerRecord<byte[], byte[]> record) {
        try {
            WireStory story = Optional.ofNullable(lanes.get(record.topic()))
                    .orElseThrow()
                    .deserialize(record.topic(), record.value());
            return story == null
                    ? Optional.empty()
                    : Optional.of(new HeardStory(story.getWire(), story.getReceivedAt(), story.getSequence()));
        } catch (SerializationException e) {
            Header wire = record.headers().lastHeader(StoryHeaders.WIRE);
            return wire == null
                    ? Optional.empty()
                    : Optional.of(new HeardStory(
                            new String(wire.value(), StandardCharsets.US_ASCII),
                            Instant.ofEpochMilli(record.timestamp()),
                            Optional.empty()));
        }
    }
}
