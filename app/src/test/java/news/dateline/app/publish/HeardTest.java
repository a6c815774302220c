package news.dateline.app.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The checker of [PublishKillTest] finds each fault that it looks for, wherever it is seeded: in every topic of every
/// right history of every kind of story.
class HeardTest {
    private static final int STORIES = 2 * Kind.ALL.size();
    private static final Map<String, List<History>> WANTED = Load.histories(STORIES);

    /// @param story of which it is one
    /// @param history a right one
    /// @param topic one of its topics
    record Place(String story, History history, String topic) {
        List<String> faultsWith(Consumer<List<String>> fault) {
            List<String> words = new ArrayList<>(history.on(topic));
            fault.accept(words);
            return faultsWith(history.and(topic, words.toArray(String[]::new)));
        }

        private List<String> faultsWith(History instead) {
            Map<String, History> heard = new TreeMap<>();
            WANTED.forEach((other, right) -> heard.put(other, right.getFirst()));
            heard.put(story, instead);
            return new Heard(heard).faultsAgainst(WANTED);
        }

        String last() {
            return history.on(topic).getLast();
        }

        String about(String fault) {
            return story + ", " + topic + ": " + fault;
        }
    }

    static Stream<Place> places() {
        return WANTED.entrySet().stream()
                .flatMap(story -> story.getValue().stream()
                        .flatMap(history -> history.byTopic().keySet().stream()
                                .map(topic -> new Place(story.getKey(), history, topic))));
    }

    static Stream<Place> placesWithAnOrder() {
        return places().filter(place -> place.history().on(place.topic()).size() > 1);
    }

    @ParameterizedTest
    @MethodSource("places")
    void takesEveryRightHistoryForRight(Place place) {
        assertThat(place.faultsWith(words -> {})).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void findsALoss(Place place) {
        assertThat(place.faultsWith(List::removeLast)).isNotEmpty().allMatch(fault -> fault.startsWith(place.story()));
    }

    @ParameterizedTest
    @MethodSource("places")
    void findsARepeat(Place place) {
        assertThat(place.faultsWith(words -> words.add(place.last())))
                .containsExactly(place.about("twice: " + place.last()));
    }

    @ParameterizedTest
    @MethodSource("placesWithAnOrder")
    void findsASwap(Place place) {
        assertThat(place.faultsWith(words -> Collections.swap(words, 0, words.size() - 1)))
                .singleElement()
                .asString()
                .startsWith(place.about("out of order: "));
    }

    @ParameterizedTest
    @MethodSource("places")
    void findsWhatWasNeverMeant(Place place) {
        assertThat(place.faultsWith(words -> words.addFirst("PUBLISHED 7 r7")))
                .containsExactly(place.about("not meant: PUBLISHED 7 r7"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void findsATopicThatTellsNothing(Place place) {
        assertThat(place.faultsWith(List::clear)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void findsAStranger(Place place) {
        Heard heard = new Heard();
        heard.add("stranger", place.topic(), place.last());
        assertThat(heard.faultsAgainst(Map.of()))
                .containsExactly("stranger, " + place.topic() + ": not meant: " + place.last());
    }

    @ParameterizedTest
    @MethodSource("heldStories")
    void findsAStoryThatIsToldAMomentBeforeItsEmbargoEnds(int story) {
        Instant received = Instant.parse("2026-11-27T08:00:00Z");
        Instant end = received.plus(Load.embargo(story));
        assertThat(Draft.isHeld(Draft.id(story), received, end.minusMillis(1))).isTrue();
        assertThat(Draft.isHeld(Draft.id(story), received, end)).isFalse();
    }

    static IntStream heldStories() {
        return IntStream.range(0, STORIES).filter(story -> Kind.of(story) == Kind.TIMED);
    }
}
