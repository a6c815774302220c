package news.dateline.enrich;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.enrich.duplicate.LaneAnswers;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.LaneAnswer;
import news.dateline.schemas.model.StoryCluster;
import news.dateline.schemas.model.StoryVersion;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/// Puts the answers of the lanes together and tells each version's cluster once all have answered. An answer about a
/// version that has a newer one is too late.
final class AnswerProcessor implements Processor<String, LaneAnswer, String, StoryCluster> {
    private static final int REMEMBERED = 10_000;

    private ProcessorContext<String, StoryCluster> context;
    private WindowStore<String, LaneAnswer> answers;
    /// By story, of those heard of last: they are asked for again by every lane.
    private final Map<String, Long> newest = latest();

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    AnswerProcessor() {}

    @Override
    public void init(ProcessorContext<String, StoryCluster> context) {
        this.context = context;
        this.answers = context.getStateStore(DuplicateStores.ANSWERS);
        newest.clear();
    }

    @Override
    public void process(Record<String, LaneAnswer> record) {
        LaneAnswer answer = record.value();
        Instant at = answer.getStory().getReceivedAt();
        if (newest(record.key(), at) > at.toEpochMilli()) {
            return;
        }
        LaneAnswer before = answers.fetch(record.key(), at.toEpochMilli());
        LaneAnswer now = LaneAnswers.both(before, answer);
        answers.put(record.key(), now, at.toEpochMilli());
        LaneAnswers.news(before, now).ifPresent(this::tell);
    }

    private static Map<String, Long> latest() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    // When the newest version was received that any lane has answered about, this answer included.
    private long newest(String storyId, Instant at) {
        Long known = newest.get(storyId);
        long newer = Math.max(at.toEpochMilli(), known == null ? newestKept(storyId, at) : known);
        newest.put(storyId, newer);
        return newer;
    }

    private long newestKept(String storyId, Instant at) {
        long newer = at.toEpochMilli();
        try (WindowStoreIterator<LaneAnswer> kept = answers.fetch(storyId, at, at.plus(DuplicateStores.WINDOW))) {
            while (kept.hasNext()) {
                newer = kept.next().key;
            }
        }
        return newer;
    }

    // The time is that of the telling, not that of the story.
    private void tell(StoryCluster cluster) {
        StoryVersion story = cluster.getStory();
        context.forward(new Record<>(story.getStoryId(), cluster, context.currentSystemTimeMs(), headers(story)));
    }

    private static RecordHeaders headers(StoryVersion story) {
        Map<String, byte[]> headers = new StoryHeaders(
                        story.getTraceId(), story.getReceivedAt(), story.getWire(), story.getPriority())
                .toBytes();
        RecordHeaders record = new RecordHeaders();
        headers.forEach(record::add);
        return record;
    }
}
