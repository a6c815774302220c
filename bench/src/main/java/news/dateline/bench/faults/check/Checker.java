package news.dateline.bench.faults.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds what was heard against what was accepted: nothing lost, nothing twice, nothing early, each story's versions in
/// order, nothing from a transaction that was given up, nothing that nobody offered; and nothing was refused for ever.
/// Knows nothing of Kafka.
public final class Checker {
    private final Books books;
    private final Map<Key, Offer> offered = new HashMap<>();
    private final Set<Flaw> flaws = new LinkedHashSet<>();

    private Checker(Books books) {
        this.books = books;
        books.offered().forEach(offer -> offered.put(Key.of(offer), offer));
    }

    /// A version, whatever its words.
    private record Key(String wire, long sequence, long version) {
        static Key of(Offer offer) {
            return new Key(offer.wire(), offer.sequence(), offer.version());
        }
    }

    /// Every broken promise; empty when all were kept.
    public static List<Flaw> flaws(Books books) {
        Checker checker = new Checker(books);
        checker.everythingIsAccepted();
        checker.nothingIsLost();
        checker.nothingIsEarly();
        // What is wrong in both readings is the same event at the same place, and told once.
        for (List<Heard> reading : List.of(books.live(), books.afterwards())) {
            checker.nothingComesTwice(reading);
            checker.versionsAreInOrder(reading);
            reading.forEach(checker::isExplained);
        }
        checker.bothReadingsAreOne();
        return new ArrayList<>(checker.flaws);
    }

    // A wire pushes until it has its 202: whoever never got one was shut out.
    private void everythingIsAccepted() {
        Set<Offer> accepted = books.accepted().stream().map(Accepted::offer).collect(Collectors.toSet());
        books.offered().stream()
                .filter(offer -> !accepted.contains(offer))
                .forEach(offer -> flaws.add(new Flaw.NeverAccepted(offer)));
    }

    private void nothingIsLost() {
        Set<Key> heard = books.afterwards().stream()
                .map(event -> Key.of(event.offer()))
                .collect(Collectors.toCollection(HashSet::new));
        for (Accepted accepted : books.accepted()) {
            if (!heard.contains(Key.of(accepted.offer()))) {
                flaws.add(new Flaw.Lost(accepted.offer()));
            }
        }
    }

    // By the reader's clock, and as it came: what is read anew says nothing of when it was told first.
    private void nothingIsEarly() {
        for (Heard heard : books.live()) {
            Instant until = books.embargoes().getOrDefault(heard.offer(), Instant.MIN);
            if (heard.at().isBefore(until)) {
                flaws.add(new Flaw.Early(heard, until));
            }
        }
    }

    private void nothingComesTwice(List<Heard> reading) {
        Map<Key, Heard> versions = new HashMap<>();
        Map<String, Heard> events = new HashMap<>();
        for (Heard heard : reading) {
            Heard sameVersion = versions.putIfAbsent(Key.of(heard.offer()), heard);
            Heard sameEvent = events.putIfAbsent(heard.eventId(), heard);
            Heard first = sameVersion != null ? sameVersion : sameEvent;
            if (first != null) {
                flaws.add(new Flaw.Twice(timeless(first), timeless(heard)));
            }
        }
    }

    private void versionsAreInOrder(List<Heard> reading) {
        Map<Key, Heard> newest = new HashMap<>();
        for (Heard heard : reading) {
            Key story = new Key(heard.offer().wire(), heard.offer().sequence(), 0);
            Heard before = newest.get(story);
            if (before == null || before.offer().version() < heard.offer().version()) {
                newest.put(story, heard);
            } else if (before.offer().version() > heard.offer().version()) {
                flaws.add(new Flaw.Swapped(timeless(before), timeless(heard)));
            }
        }
    }

    private void isExplained(Heard heard) {
        Offer offer = offered.get(Key.of(heard.offer()));
        if (offer == null) {
            flaws.add(new Flaw.Unexplained(timeless(heard)));
        } else if (!offer.hash().equals(heard.offer().hash())) {
            flaws.add(new Flaw.Altered(offer, timeless(heard)));
        }
    }

    private void bothReadingsAreOne() {
        Map<Place, Heard> live = byPlace(books.live());
        Map<Place, Heard> afterwards = byPlace(books.afterwards());
        live.forEach((place, heard) -> {
            if (!heard.equals(afterwards.get(place))) {
                flaws.add(new Flaw.Aborted(heard));
            }
        });
        afterwards.forEach((place, heard) -> {
            if (!live.containsKey(place)) {
                flaws.add(new Flaw.PassedOver(heard));
            }
        });
    }

    private static Map<Place, Heard> byPlace(List<Heard> reading) {
        return reading.stream().collect(Collectors.toMap(Heard::place, Checker::timeless, (first, again) -> first));
    }

    // The same event in both readings, though it was read at another time.
    private static Heard timeless(Heard heard) {
        return new Heard(heard.place(), heard.eventId(), heard.offer(), Instant.EPOCH);
    }
}
