package news.dateline.app.demo;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.StoryEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Watches the topics of a story's way and tells each hop as it happens. Knows which versions have come out.
final class StoryWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Topics topics;
    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader;
    private final Consumer<String> lines;
    private final Map<String, Long> out = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::watch, "story-watch");
    private volatile boolean stopped;
    private boolean seen;

    /// One version of one story.
    record Version(String storyId, long version) {}

    /// Watches from now on.
    ///
    /// @param lines takes a line for each hop
    StoryWatch(Backbone backbone, Consumer<String> lines) {
        this.topics = backbone.topics();
        this.lines = lines;
        this.reader = backbone.cluster().reader(new ByteArrayDeserializer());
        List<TopicPartition> partitions = watched(backbone).stream()
                .flatMap(topic -> reader.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToEnd(partitions);
        partitions.forEach(reader::position);
        thread.start();
    }

    /// Whether a version has come out, published or withdrawn, on whatever channels; or a later one that overtook it,
    /// as a
    /// kill does on the express lane.
    boolean isOut(Version version) {
        return out.getOrDefault(version.storyId(), 0L) >= version.version();
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }

    private static List<String> watched(Backbone backbone) {
        Topics topics = backbone.topics();
        List<String> names = new ArrayList<>(topics.wireLanes().names());
        names.addAll(topics.enrichedLanes().names());
        names.addAll(List.of(
                topics.storiesPublished().name(), topics.wireQuarantine().name()));
        backbone.config()
                .channels()
                .forEach(channel -> names.add(topics.channel(channel.getId()).name()));
        return names;
    }

    private void watch() {
        while (!stopped) {
            for (ConsumerRecord<String, byte[]> record : reader.poll(POLL)) {
                tell(record);
            }
        }
    }

    private void tell(ConsumerRecord<String, byte[]> record) {
        String topic = record.topic();
        if (topics.wireLanes().names().contains(topic)) {
            lines.accept(Hops.received(read(topics.wireStories(), record)));
        } else if (topics.enrichedLanes().names().contains(topic)) {
            lines.accept(Hops.enriched(read(topics.storiesEnriched(), record)));
        } else if (topic.equals(topics.wireQuarantine().name())) {
            lines.accept(Hops.quarantined(read(topics.wireQuarantine(), record)));
        } else {
            event(read(topics.storiesPublished(), record));
        }
    }

    // What stands on a channel is told by the channel; the topic of all revisions only tells what went to none.
    private void event(StoryEvent event) {
        boolean ofAllChannels = event.getChannel().isEmpty();
        if (!ofAllChannels && !seen) {
            seen = true;
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            lines.accept(String.format(
                    Locale.ROOT,
                    "  First event on a channel %.1f s after the start of the program.",
                    (System.currentTimeMillis() - started) / 1e3));
        }
        if (ofAllChannels) {
            out.merge(event.getStoryId(), event.getVersion(), Math::max);
        }
        if (!ofAllChannels || event.getChannels().isEmpty()) {
            lines.accept(Hops.event(event));
        }
    }

    private static <V> V read(Topic<V> topic, ConsumerRecord<String, byte[]> record) {
        return topic.value().deserializer().deserialize(record.topic(), record.value());
    }

    /// The versions of these that have not come out.
    Set<Version> missing(Set<Version> expected) {
        return expected.stream().filter(version -> !isOut(version)).collect(Collectors.toSet());
    }
}
