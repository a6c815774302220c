package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.enrich.duplicate.SignedStories;
import news.dateline.schemas.model.LaneAnswer;
import news.dateline.schemas.model.Likeness;
import news.dateline.schemas.model.SignedStory;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaneMemoryTest {
    private static final long MEGABYTE = 1_000_000;
    private static final int LANE = 4;
    private static final Instant SIX = Instant.parse("2026-11-23T06:00:00Z");
    private static final String WORDS =
            IntStream.range(0, 100).mapToObj(word -> "w" + word).collect(Collectors.joining(" "));

    private final AtomicInteger reads = new AtomicInteger();
    private final WindowStore<String, SignedStory> store = Stores.windowStoreBuilder(
                    Stores.inMemoryWindowStore(
                            DuplicateStores.SIGNED, DuplicateStores.WINDOW, DuplicateStores.WINDOW, false),
                    Serdes.String(),
                    DuplicateStores.of(new SchemaCatalog()).signed())
            .withLoggingDisabled()
            .build();
    private final WindowStore<String, SignedStory> signed = counted(store);

    @BeforeEach
    void open() {
        MockProcessorContext<String, LaneAnswer> context = new MockProcessorContext<>();
        store.init(context.getStateStoreContext(), store);
    }

    @Test
    void remembersFewerTextsWhereTheHeapIsSmall() {
        assertThat(LaneMemory.mostTexts(300 * MEGABYTE)).isEqualTo(25_000);
        assertThat(LaneMemory.mostTexts(8_000 * MEGABYTE)).isEqualTo(80_000);
    }

    @Test
    void aTextThatIsRepeatedAgainAndAgainIsReadOnce() {
        LaneMemory before = new LaneMemory(signed, LANE);
        IntStream.range(0, 20).forEach(n -> before.put(story("acme-" + n)));
        LaneMemory memory = new LaneMemory(signed, LANE);
        IntStream.range(0, 20).forEach(n -> memory.index(story("acme-" + n)));

        assertThat(memory.candidates(story("mirau-1"))).hasSize(20);
        assertThat(reads).hasValue(20);
        assertThat(memory.candidates(story("mirau-2"))).hasSize(20);
        assertThat(reads).hasValue(20);
    }

    @Test
    void whatIsKeptAnewIsWhatIsReadAfterwards() {
        LaneMemory memory = new LaneMemory(signed, LANE);
        SignedStory first = story("acme-1");
        memory.put(first);
        memory.index(first);
        assertThat(memory.candidates(story("mirau-1"))).containsExactly(first);

        SignedStory corrected = SignedStory.newBuilder(first)
                .setLikeness(new Likeness("mirau-0", SIX.minusSeconds(9), null))
                .build();
        memory.put(corrected);

        assertThat(memory.candidates(story("mirau-1"))).containsExactly(corrected);
    }

    @SuppressWarnings("unchecked")
    private WindowStore<String, SignedStory> counted(WindowStore<String, SignedStory> store) {
        return (WindowStore<String, SignedStory>) Proxy.newProxyInstance(
                WindowStore.class.getClassLoader(), new Class<?>[] {WindowStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("fetch")) {
                        reads.incrementAndGet();
                    }
                    return method.invoke(store, arguments);
                });
    }

    private static SignedStory story(String id) {
        return SignedStories.of(WireStories.story("A headline", WORDS)
                        .setId(id)
                        .setWire(id.substring(0, id.indexOf('-')))
                        .setReceivedAt(SIX)
                        .build())
                .orElseThrow();
    }
}
