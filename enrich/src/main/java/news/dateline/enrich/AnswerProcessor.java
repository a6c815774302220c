package news.dateline.enrich;

import java.time.Instant;
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
    private ProcessorContext<String, StoryCluster> context;
    private WindowStore<String, LaneAnswer> answers;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    AnswerProcessor() {}

    @Override
    public void init(ProcessorContext<String, StoryCluster> context) {
        this.context = context;
        this.answers = context.getStateStore(DuplicateStores.ANSWERS);
    }

    @Override
    public void process(Record<String, LaneAnswer> record) {
        LaneAnswer answer = record.value();
        Instant at = answer.getStory().getReceivedAt();
        LaneAnswer before = null;
        try (WindowStoreIterator<LaneAnswer> known = answers.fetch(record.key(), at, at.plus(DuplicateStores.WINDOW))) {
            if (known.hasNext() && known.peekNextKey() == at.toEpochMilli()) {
                before = known.next().value;
            }
            if (known.hasNext()) {
                return;
            }
        }
        LaneAnswer now = LaneAnswers.both(before, answer);
        answers.put(record.key(), now, at.toEpochMilli());
        LaneAnswers.news(before, now).ifPresent(this::tell);
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
