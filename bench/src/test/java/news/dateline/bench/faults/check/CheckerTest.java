package news.dateline.bench.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The checker names each flaw, wherever it is seeded into a run in which everything was right.
class CheckerTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final int STORIES = 5;
    private static final int VERSIONS = 3;
    private static final List<Heard> RIGHT = right();

    static IntStream events() {
        return IntStream.range(0, RIGHT.size());
    }

    /// Every event whose story has another one after it.
    static IntStream replacedEvents() {
        return IntStream.range(0, RIGHT.size() - STORIES);
    }

    @Test
    void findsNothingWhereEverythingIsRight() {
        assertThat(Checker.flaws(books(RIGHT, RIGHT))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesAVersionThatNeverGotItsAnswer(int event) {
        Books books = books(RIGHT, RIGHT);
        List<Accepted> fewer = new ArrayList<>(books.accepted());
        Offer shutOut = fewer.remove(event).offer();

        assertThat(Checker.flaws(new Books(books.offered(), Map.of(), fewer, books.live(), books.afterwards())))
                .containsExactly(new Flaw.NeverAccepted(shutOut));
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesAnEventThatComesAMillisecondBeforeItsEmbargoEnds(int event) {
        Heard early = RIGHT.get(event);
        Instant end = early.at().plusMillis(1);

        assertThat(Checker.flaws(books(Map.of(early.offer(), end)))).containsExactly(new Flaw.Early(early, end));
        assertThat(Checker.flaws(books(Map.of(early.offer(), early.at())))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesALoss(int event) {
        List<Heard> seeded = new ArrayList<>(RIGHT);
        Heard gone = seeded.remove(event);

        assertThat(Checker.flaws(books(seeded, seeded))).containsExactly(new Flaw.Lost(gone.offer()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesAnEventThatComesTwice(int event) {
        List<Heard> seeded = new ArrayList<>(RIGHT);
        Heard again = at(RIGHT.size(), RIGHT.get(event));
        seeded.add(event + 1, again);

        assertThat(Checker.flaws(books(seeded, seeded))).containsExactly(new Flaw.Twice(RIGHT.get(event), again));
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesAVersionThatTwoEventsTell(int event) {
        List<Heard> seeded = new ArrayList<>(RIGHT);
        Heard first = RIGHT.get(event);
        Heard again = new Heard(new Place(0, RIGHT.size()), first.eventId() + "+1", first.offer(), first.at());
        seeded.add(event + 1, again);

        assertThat(Checker.flaws(books(seeded, seeded))).containsExactly(new Flaw.Twice(first, again));
    }

    @ParameterizedTest
    @MethodSource("replacedEvents")
    void namesASwap(int event) {
        List<Heard> seeded = new ArrayList<>(RIGHT);
        Heard older = at(event + STORIES, RIGHT.get(event));
        Heard newer = at(event, RIGHT.get(event + STORIES));
        seeded.set(event, newer);
        seeded.set(event + STORIES, older);

        assertThat(Checker.flaws(books(seeded, seeded))).containsExactly(new Flaw.Swapped(newer, older));
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesOtherWords(int event) {
        List<Heard> seeded = new ArrayList<>(RIGHT);
        Heard right = seeded.get(event);
        Offer other = Offer.of(
                right.offer().wire(), right.offer().sequence(), right.offer().version(), "other words");
        Heard altered = new Heard(right.place(), right.eventId(), other, right.at());
        seeded.set(event, altered);

        assertThat(Checker.flaws(books(seeded, seeded))).containsExactly(new Flaw.Altered(right.offer(), altered));
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesAnEventThatNobodyOffered(int event) {
        List<Heard> seeded = new ArrayList<>(RIGHT);
        Heard stranger = heard(RIGHT.size(), Offer.told("urn:newsml:elsewhere.example:1", 1, "words"));
        seeded.add(event, stranger);

        assertThat(Checker.flaws(books(seeded, seeded))).containsExactly(new Flaw.Unexplained(stranger));
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesAnEventThatWasReadAndIsNotCommitted(int event) {
        List<Heard> committed = new ArrayList<>(RIGHT);
        Heard aborted = heard(RIGHT.size(), RIGHT.get(event).offer());
        List<Heard> live = new ArrayList<>(RIGHT);
        live.set(event, aborted);

        assertThat(Checker.flaws(books(live, committed))).contains(new Flaw.Aborted(aborted));
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesACommittedEventThatTheListenerWasNotGiven(int event) {
        List<Heard> live = new ArrayList<>(RIGHT);
        Heard passedOver = live.remove(event);

        assertThat(Checker.flaws(books(live, RIGHT))).containsExactly(new Flaw.PassedOver(passedOver));
    }

    @Test
    void namesEachOfSeveralFlaws() {
        List<Heard> seeded = new ArrayList<>(RIGHT);
        Collections.swap(seeded, 0, STORIES);
        Heard gone = seeded.remove(1);
        Heard again = at(RIGHT.size(), RIGHT.getLast());
        seeded.add(again);

        assertThat(Checker.flaws(books(seeded, seeded)))
                .containsExactlyInAnyOrder(
                        new Flaw.Lost(gone.offer()),
                        new Flaw.Swapped(RIGHT.get(STORIES), RIGHT.getFirst()),
                        new Flaw.Twice(RIGHT.getLast(), again));
    }

    private static Books books(List<Heard> live, List<Heard> afterwards) {
        return books(Map.of(), live, afterwards);
    }

    private static Books books(Map<Offer, Instant> embargoes) {
        return books(embargoes, RIGHT, RIGHT);
    }

    private static Books books(Map<Offer, Instant> embargoes, List<Heard> live, List<Heard> afterwards) {
        List<Accepted> accepted = RIGHT.stream()
                .map(heard -> new Accepted(heard.offer(), NOON, NOON))
                .toList();
        List<Offer> offered = RIGHT.stream().map(Heard::offer).toList();
        return new Books(new HashSet<>(offered), embargoes, accepted, live, afterwards);
    }

    private static List<Heard> right() {
        List<Heard> all = new ArrayList<>();
        for (int version = 1; version <= VERSIONS; version++) {
            for (int story = 1; story <= STORIES; story++) {
                all.add(heard(all.size(), Offer.of("north", story, version, story + " says " + version)));
            }
        }
        return List.copyOf(all);
    }

    private static Heard heard(int offset, Offer offer) {
        return new Heard(new Place(0, offset), offer.guid() + ":" + offer.version(), offer, Instant.EPOCH);
    }

    private static Heard at(int offset, Heard heard) {
        return new Heard(new Place(0, offset), heard.eventId(), heard.offer(), heard.at());
    }
}
