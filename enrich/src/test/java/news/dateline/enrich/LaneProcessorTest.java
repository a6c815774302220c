package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.enrich.duplicate.SignedStories;
import news.dateline.schemas.model.LaneAnswer;
import news.dateline.schemas.model.Repeated;
import news.dateline.schemas.model.SignedStory;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.junit.jupiter.api.Test;

class LaneProcessorTest {
    private static final Instant SIX = Instant.parse("2026-11-23T06:00:00Z");
    private static final int LANE = 4;

    private final WindowStore<String, SignedStory> signed = Stores.windowStoreBuilder(
                    Stores.inMemoryWindowStore(
                            DuplicateStores.SIGNED, DuplicateStores.WINDOW, DuplicateStores.WINDOW, false),
                    Serdes.String(),
                    DuplicateStores.of(new SchemaCatalog()).signed())
            .withLoggingDisabled()
            .build();

    @Test
    void whoBeginsWithAStoreKnowsWhatWasFoundBefore() {
        Life first = new Life();
        IntStream.range(0, 300).forEach(text -> first.hear("acme-" + text, text));

        Life second = new Life();

        assertThat(IntStream.range(0, 300))
                .allSatisfy(text -> assertThat(
                                second.hear("mirau-" + text, text).getLikeness().getRepeats())
                        .map(Repeated::getStoryId)
                        .contains("acme-" + text));
    }

    @Test
    void aTextLikeNoOtherRepeatsNone() {
        Life life = new Life();
        IntStream.range(0, 300)
                .forEach(text -> assertThat(
                                life.hear("acme-" + text, text).getLikeness().getRepeats())
                        .isEmpty());
    }

    /// One life of a task; the store outlives it.
    private final class Life {
        private final MockProcessorContext<String, LaneAnswer> context = new MockProcessorContext<>();
        private final LaneProcessor processor = new LaneProcessor();

        Life() {
            if (!signed.isOpen()) {
                signed.init(context.getStateStoreContext(), signed);
            }
            context.addStateStore(signed);
            processor.init(context);
        }

        LaneAnswer hear(String id, int text) {
            SignedStory story = SignedStories.of(WireStories.story("A headline", words(text))
                            .setId(id)
                            .setWire(id.substring(0, id.indexOf('-')))
                            .setReceivedAt(SIX.plusSeconds(context.forwarded().size()))
                            .build())
                    .orElseThrow();
            processor.process(new Record<>(LANE, story, SIX.toEpochMilli()));
            return context.forwarded().getLast().record().value();
        }

        private static String words(int text) {
            return IntStream.range(0, 100).mapToObj(word -> text + "w" + word).collect(Collectors.joining(" "));
        }
    }
}
