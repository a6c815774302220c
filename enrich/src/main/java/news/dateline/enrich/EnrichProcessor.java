package news.dateline.enrich;

import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/// Takes the step. The record gets the time at which that was: Kafka Streams alone would leave it the time at which
/// the story came in.
final class EnrichProcessor implements FixedKeyProcessor<String, WireStory, EnrichedStory> {
    private final EnrichStep step;
    private FixedKeyProcessorContext<String, EnrichedStory> context;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    EnrichProcessor(EnrichStep step) {
        this.step = step;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, EnrichedStory> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, WireStory> record) {
        EnrichedStory enriched = step.apply(record.value());
        context.forward(record.withValue(enriched).withTimestamp(context.currentSystemTimeMs()));
    }
}
