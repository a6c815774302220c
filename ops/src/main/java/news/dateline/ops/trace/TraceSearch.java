package news.dateline.ops.trace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rocksdb.RocksIterator;

/// Finds the way of a story or a push in an index: a walk along the keys of each story and trace on it.
final class TraceSearch {
    /// The newest hops that are told of; a story with more has them on the topics.
    static final int MOST_HOPS = 2000;

    /// Stories of one push that are told of.
    static final int MOST_STORIES = 200;

    private final Supplier<RocksIterator> keys;

    TraceSearch(Supplier<RocksIterator> keys) {
        this.keys = keys;
    }

    /// @param id a story id or a trace id
    Optional<Trace> find(String id) {
        if (!HopKeys.isId(id)) {
            return Optional.empty();
        }
        try (RocksIterator walk = keys.get()) {
            List<Hop> ofStory = newest(walk, HopKeys.OF_STORY, id);
            Stream<Hop> hops = ofStory.isEmpty() ? ofTrace(walk, id) : withPushes(walk, ofStory);
            return trace(id, hops.sorted(Hop.BY_TIME).toList());
        }
    }

    // The bytes that a wire pushed, and what was refused of them, have no story but are on its way.
    private Stream<Hop> withPushes(RocksIterator walk, List<Hop> ofStory) {
        return Stream.concat(
                ofStory.stream(),
                traces(ofStory).stream().flatMap(trace -> newest(walk, HopKeys.OF_TRACE, trace).stream()));
    }

    private Stream<Hop> ofTrace(RocksIterator walk, String trace) {
        Predicate<Hop> ofIt = hop -> trace.equals(hop.subject().trace());
        return Stream.concat(
                newest(walk, HopKeys.OF_TRACE, trace).stream(),
                stories(walk, trace).stream()
                        .flatMap(story ->
                                newest(walk, HopKeys.OF_STORY, story).stream().filter(ofIt)));
    }

    private static Optional<Trace> trace(String id, List<Hop> hops) {
        if (hops.isEmpty()) {
            return Optional.empty();
        }
        boolean cut = hops.size() > MOST_HOPS;
        List<Hop> kept = cut ? hops.subList(hops.size() - MOST_HOPS, hops.size()) : hops;
        List<String> stories = kept.stream()
                .map(hop -> hop.subject().story())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Optional.of(new Trace(id, stories, List.copyOf(traces(kept)), kept, cut));
    }

    private static Set<String> traces(List<Hop> hops) {
        return hops.stream()
                .map(hop -> hop.subject().trace())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    // One more than are told of, so that it shows when there are more.
    private static List<Hop> newest(RocksIterator walk, byte letter, String owner) {
        List<Hop> hops = new ArrayList<>();
        byte[] begin = HopKeys.begin(letter, owner);
        walk.seekForPrev(HopKeys.behind(begin));
        while (walk.isValid() && HopKeys.begins(walk.key(), begin) && hops.size() <= MOST_HOPS) {
            hops.add(HopCodec.read(walk.value()));
            walk.prev();
        }
        return hops;
    }

    private static Set<String> stories(RocksIterator walk, String trace) {
        Set<String> stories = new TreeSet<>();
        byte[] begin = HopKeys.begin(HopKeys.STORY_OF_TRACE, trace);
        walk.seek(begin);
        while (walk.isValid() && HopKeys.begins(walk.key(), begin) && stories.size() < MOST_STORIES) {
            byte[] key = walk.key();
            stories.add(new String(key, begin.length, key.length - begin.length, StandardCharsets.UTF_8));
            walk.next();
        }
        return stories;
    }
}
