package news.dateline.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.enrich.duplicate.LaneAnswers;
import news.dateline.enrich.duplicate.SignedStories;
import news.dateline.schemas.model.LaneAnswer;
import news.dateline.schemas.model.SignedStory;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;

/// Finds the stories that a story is like among those of one lane of bands. Partitions do not keep step, so the story
/// that was there first may come second: then the other one gets a new answer. After a start, and after a transaction
/// that was given up, the bands are made again from the store, which is whole by then: not with the first story, whose
/// transaction might end in the meantime.
final class LaneProcessor implements Processor<Integer, SignedStory, String, LaneAnswer> {
    private ProcessorContext<String, LaneAnswer> context;
    private WindowStore<String, SignedStory> signed;
    private Map<Integer, LaneMemory> lanes;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    LaneProcessor() {}

    @Override
    public void init(ProcessorContext<String, LaneAnswer> context) {
        this.context = context;
        this.signed = context.getStateStore(DuplicateStores.SIGNED);
        this.lanes = new HashMap<>();
        try (KeyValueIterator<Windowed<String>, SignedStory> all = signed.all()) {
            all.forEachRemaining(kept -> lane(LaneMemory.laneOf(kept.key.key())).index(kept.value));
        }
    }

    private LaneMemory lane(int lane) {
        return lanes.computeIfAbsent(lane, number -> new LaneMemory(signed, number));
    }

    @Override
    public void process(Record<Integer, SignedStory> record) {
        LaneMemory memory = lane(record.key());
        SignedStory arrived = record.value();
        Optional<SignedStory> known = memory.newest(arrived);
        SignedStory story =
                known.map(before -> SignedStories.newer(before, arrived)).orElse(arrived);
        List<SignedStory> candidates = memory.candidates(story);
        SignedStory compared = SignedStories.compareAll(story, candidates);
        memory.put(compared);
        if (known.filter(before -> SignedStories.haveSameText(before, story)).isEmpty()) {
            memory.index(compared);
        }
        answer(compared, record);
        candidates.stream()
                .filter(candidate -> SignedStories.isEarlier(compared, candidate))
                .forEach(later -> correct(memory, later, compared, record));
    }

    private void correct(
            LaneMemory memory, SignedStory later, SignedStory earlier, Record<Integer, SignedStory> record) {
        SignedStory corrected = SignedStories.compare(later, earlier);
        if (!corrected.equals(later)) {
            memory.put(corrected);
            answer(corrected, record);
        }
    }

    private void answer(SignedStory story, Record<Integer, SignedStory> record) {
        context.forward(record.withKey(story.getStory().getStoryId()).withValue(LaneAnswers.of(story, record.key())));
    }
}
