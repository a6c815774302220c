package news.dateline.app.subscribe;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.registry.RestSchemaRegistry;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A site that shows one channel: the example in docs/subscribing.md, line for line.
final class Site implements AutoCloseable {
    private final Map<String, StoryEvent> table;
    private final RestSchemaRegistry schemas;
    private final Consumer<String, StoryEvent> channel;

    /// @param kafka `bootstrap.servers` and `group.id`, and what else the cluster asks for
    /// @param ingest where Dateline's HTTP listens, or a registry server
    /// @param id the channel's
    /// @param table the newest event of each story: a real site has it in its database
    Site(Map<String, Object> kafka, URI ingest, String id, Map<String, StoryEvent> table) {
        this.table = table;
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        schemas = new RestSchemaRegistry(ingest);
        channel = new KafkaConsumer<>(
                settings, new StringDeserializer(), new AvroSerde<>(StoryEvent.class, schemas).deserializer());
        channel.subscribe(List.of("channel." + id));
    }

    /// Takes in what has come; call it again and again.
    ///
    /// @return how many stories look different now
    int follow(Duration patience) {
        ConsumerRecords<String, StoryEvent> records = channel.poll(patience);
        int changed = 0;
        for (ConsumerRecord<String, StoryEvent> record : records) {
            changed += take(record.value()) ? 1 : 0;
        }
        // After the table has it: a crash before this line brings the same events again, which changes nothing.
        channel.commitSync(records.nextOffsets());
        return changed;
    }

    private boolean take(StoryEvent event) {
        StoryEvent there = table.get(event.getStoryId());
        if (there != null && there.getRevision() >= event.getRevision()) {
            return false;
        }
        // Also of a withdrawn story: its revision says what is old.
        table.put(event.getStoryId(), event);
        return true;
    }

    @Override
    public void close() {
        channel.close();
        schemas.close();
    }
}
