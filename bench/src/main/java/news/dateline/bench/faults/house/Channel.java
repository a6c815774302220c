package news.dateline.bench.faults.house;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import news.dateline.app.machine.Backbone;
import news.dateline.bench.faults.check.Heard;
import news.dateline.bench.faults.check.Offer;
import news.dateline.bench.faults.check.Place;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.StoryEvent;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The channel that carries every story.
///
/// @param backbone where it is
record Channel(Backbone backbone) {
    static final String ID = "all";

    /// What an event says that takes a story back.
    static final String WITHDRAWN = "withdrawn";

    private static final Duration POLL = Duration.ofMillis(100);

    /// A reader of committed events, at the start.
    Consumer<String, StoryEvent> reader() {
        Consumer<String, StoryEvent> reader =
                backbone.cluster().reader(topic().value().deserializer());
        reader.assign(partitions());
        reader.seekToBeginning(partitions());
        return reader;
    }

    /// What is committed now, in the order of its places.
    List<Heard> content() {
        List<Heard> content = new ArrayList<>();
        try (Consumer<String, StoryEvent> reader = reader()) {
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions());
            while (!reached(reader, ends)) {
                content.addAll(heard(reader.poll(POLL)));
            }
        }
        return content;
    }

    /// How many events there are that a transaction wrote, whether it was committed or given up.
    long attempts() {
        Map<String, Object> settings = new HashMap<>(backbone.cluster().clientSettings());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        long attempts = 0;
        try (Consumer<byte[], byte[]> reader =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            reader.assign(partitions());
            reader.seekToBeginning(partitions());
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions());
            while (!reached(reader, ends)) {
                attempts += reader.poll(POLL).count();
            }
        }
        return attempts;
    }

    /// What a poll brought.
    static List<Heard> heard(ConsumerRecords<String, StoryEvent> records) {
        Instant now = Instant.now();
        return StreamSupport.stream(records.spliterator(), false)
                .map(event -> heard(event, now))
                .toList();
    }

    /// All words of a story that a site shows.
    static String told(String headline, List<String> paragraphs) {
        return headline + "\n" + String.join("\n", paragraphs);
    }

    private static Heard heard(ConsumerRecord<String, StoryEvent> read, Instant at) {
        StoryEvent event = read.value();
        String words = event.getStory()
                .map(story -> told(story.getHeadline(), story.getBody().getParagraphs()))
                .orElse(WITHDRAWN);
        Offer offer = Offer.told(event.getGuid(), event.getVersion(), words);
        return new Heard(new Place(read.partition(), read.offset()), event.getEventId(), offer, at);
    }

    private Topic<StoryEvent> topic() {
        return backbone.topics().channel(ID);
    }

    private List<TopicPartition> partitions() {
        List<TopicPartition> all = new ArrayList<>();
        for (int partition = 0; partition < backbone.config().kafka().partitions(); partition++) {
            all.add(new TopicPartition(topic().name(), partition));
        }
        return all;
    }

    private static boolean reached(Consumer<?, ?> reader, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue());
    }
}
