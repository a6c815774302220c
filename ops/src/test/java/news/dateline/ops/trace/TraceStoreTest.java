package news.dateline.ops.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.ops.follow.IndexDatabase;
import news.dateline.ops.follow.PeekedIndex;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceStoreTest {
    private static final TopicPartition PARTITION = new TopicPartition("wire.stories", 0);
    private static final Instant NOON = Instant.parse("2026-11-04T12:00:00Z");
    private static final Hop PUSHED = hop("wire.raw", 0, null, "t1");
    private static final Hop FERRY = hop("wire.stories", 1, "ferry", "t1");
    private static final Hop QUAY = hop("wire.stories", 2, "quay", "t1");
    private static final Hop FERRY_AGAIN = hop("wire.stories", 3, "ferry", "t2");
    private static final Hop PUSHED_AGAIN = hop("wire.raw", 4, null, "t2");
    private static final Hop ORDER = hop("stories.orders", 5, "ferry", null);
    private static final List<Hop> ALL = List.of(PUSHED, FERRY, QUAY, FERRY_AGAIN, PUSHED_AGAIN, ORDER);

    @TempDir
    Path folder;

    @Test
    void aStoryHasItsHopsInOrderOfTimeAndThoseOfAllItsPushes() {
        try (TraceStore store = filled()) {
            Trace trace = store.find("ferry").orElseThrow();

            assertThat(trace.hops()).containsExactly(PUSHED, FERRY, FERRY_AGAIN, PUSHED_AGAIN, ORDER);
            assertThat(trace.stories()).containsExactly("ferry");
            assertThat(trace.traces()).containsExactly("t1", "t2");
            assertThat(trace.cut()).isFalse();
        }
    }

    @Test
    void aTraceHasTheHopsOfAllItsStories() {
        try (TraceStore store = filled()) {
            Trace trace = store.find("t1").orElseThrow();

            assertThat(trace.hops()).containsExactly(PUSHED, FERRY, QUAY);
            assertThat(trace.stories()).containsExactly("ferry", "quay");
            assertThat(store.find("t2").orElseThrow().hops()).containsExactly(FERRY_AGAIN, PUSHED_AGAIN);
        }
    }

    @Test
    void nothingIsFoundUnderWhatIsNoId() {
        try (TraceStore store = filled()) {
            assertThat(Stream.of("", "ferr", "ferry1", "fer\0ry", "x".repeat(201))
                            .map(store::find))
                    .allMatch(Optional::isEmpty);
        }
    }

    @Test
    void aHopWithoutAnIdIsLeftOut() {
        try (TraceStore store = TraceStore.openIn(folder)) {
            store.write(List.of(hop("other", 1, "a\0b", "t\0"), hop("other", 2, null, null)), Map.of());

            assertThat(store.find("a")).isEmpty();
        }
    }

    @Test
    void whatIsReadAgainIsNoSecondHop() {
        try (TraceStore store = filled()) {
            store.write(ALL, Map.of(PARTITION, 6L));

            assertThat(store.find("ferry").orElseThrow().hops()).hasSize(5);
        }
    }

    @Test
    void aKillLosesNothingThatWasWritten(@TempDir Path after) throws IOException {
        try (TraceStore store = filled()) {
            // What a killed process leaves is what is in its files at that moment.
            copy(folder, after);

            try (TraceStore restarted = TraceStore.openIn(after)) {
                assertThat(restarted.find("ferry")).isEqualTo(store.find("ferry"));
                assertThat(restarted.position(PARTITION)).contains(6L);
            }
        }
    }

    @Test
    void othersSeeWhatARunningOneWroteAsSoonAsItHas() {
        try (TraceStore store = filled();
                PeekedIndex peek = IndexDatabase.peekIn(folder, TraceStore.FORM).orElseThrow()) {
            TraceSearch search = new TraceSearch(peek::iterator);
            assertThat(search.find("ferry")).isEqualTo(store.find("ferry"));
            Hop late = hop("stories.enriched", 9, "ferry", "t1");
            store.write(List.of(late), Map.of(PARTITION, 7L));

            peek.refresh();

            assertThat(search.find("ferry").orElseThrow().hops()).endsWith(late);
            assertThat(peek.position(PARTITION)).contains(7L);
        }
        assertThat(IndexDatabase.peekIn(folder, TraceStore.FORM)).isEmpty();
    }

    @Test
    void hopsThatAreTooOldGoAPieceAtATime() {
        Hop old = hop("wire.raw", -1000, null, "t0");
        Hop oldStory = hop("wire.stories", -999, "lighthouse", "t0");
        try (TraceStore store = filled()) {
            store.write(List.of(old, oldStory), Map.of());
            Instant later = NOON.plus(TraceStore.KEPT).minus(Duration.ofMillis(500));

            // Twelve keys in all, three of them of what is too old.
            IntStream.range(0, 5).forEach(turn -> store.sweep(later, 3));

            assertThat(store.find("lighthouse")).isEmpty();
            assertThat(store.find("t0")).isEmpty();
            assertThat(store.find("ferry").orElseThrow().hops()).hasSize(5);
            assertThat(store.position(PARTITION)).contains(6L);
        }
    }

    @Test
    void ofAStoryWithVeryManyHopsTheNewestAreTold() {
        List<Hop> many = IntStream.rangeClosed(0, TraceSearch.MOST_HOPS + 4)
                .mapToObj(n -> hop("channel.all", n, "blog", "t"))
                .toList();
        try (TraceStore store = TraceStore.openIn(folder)) {
            store.write(many, Map.of());

            Trace trace = store.find("blog").orElseThrow();

            assertThat(trace.hops()).hasSize(TraceSearch.MOST_HOPS).endsWith(many.getLast());
            assertThat(trace.cut()).isTrue();
        }
    }

    @Test
    void aClosedIndexAnswersNobody() {
        TraceStore store = filled();
        store.close();

        assertThatThrownBy(() -> store.find("ferry")).hasMessage("The trace index is closed");
    }

    private TraceStore filled() {
        TraceStore store = TraceStore.openIn(folder);
        store.write(ALL, Map.of(PARTITION, 6L));
        return store;
    }

    private static Hop hop(String topic, long second, @Nullable String story, @Nullable String trace) {
        return new Hop(
                new RecordPlace(topic, 0, Math.abs(second)),
                NOON.plusMillis(second).toEpochMilli(),
                new Subject(story, trace, NOON.toEpochMilli(), null, null),
                new Hop.Event(Step.PARSED, "parsed", ""));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
