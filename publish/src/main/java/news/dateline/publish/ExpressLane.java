package news.dateline.publish;

import news.dateline.schemas.model.EnrichedStory;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/// Lets the versions of the express lane go first. Of the topics that meet in a task Kafka Streams takes the record
/// with
/// the lowest time next, whatever its topic (KIP-353): so these come in with a time before all others, and are given
/// their own back before anything is stored under it.
final class ExpressLane implements FixedKeyProcessor<String, EnrichedStory, Incoming> {
    /// Before every time of a story.
    static final TimestampExtractor FIRST = (record, partitionTime) -> 0;

    private FixedKeyProcessorContext<String, Incoming> context;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    ExpressLane() {}

    @Override
    public void init(FixedKeyProcessorContext<String, Incoming> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, EnrichedStory> record) {
        EnrichedStory story = record.value();
        context.forward(record.<Incoming>withValue(new Incoming.Version(story))
                .withTimestamp(story.getStory().getReceivedAt().toEpochMilli()));
    }
}
