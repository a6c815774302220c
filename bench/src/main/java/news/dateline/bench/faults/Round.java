package news.dateline.bench.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.bench.faults.check.Accepted;
import news.dateline.bench.faults.check.Books;
import news.dateline.bench.faults.check.Checker;
import news.dateline.bench.faults.check.Flaw;
import news.dateline.bench.faults.check.Waits;
import news.dateline.bench.faults.house.House;
import news.dateline.bench.faults.house.Wires;

/// Faults in one house, one after another. After each, all that was accepted in the house so far is held against all
/// that was heard; a flaw counts for the fault after which it showed first.
final class Round {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final House house;
    private final Duration quiet;
    private final Set<Flaw> known = new HashSet<>();

    /// @param house where
    /// @param quiet how long after each fault to listen for what must not come any more
    Round(House house, Duration quiet) {
        this.house = house;
        this.quiet = quiet;
    }

    /// Does it.
    Result run(Fault fault) throws InterruptedException {
        Instant begun = Instant.now();
        int revived = house.crew().revived();
        List<Finding> findings = new ArrayList<>(fault.on(house));
        Books books = house.settle(PATIENCE, quiet);
        Set<Flaw> flaws = new LinkedHashSet<>(Checker.flaws(books));
        flaws.addAll(house.diary().refused());
        flaws.removeAll(known);
        known.addAll(flaws);
        Books own = since(books, begun);
        findings.addAll(fault.after(own));
        Waits waits = Waits.sinceOffered(own, accepted -> true);
        return new Result(
                fault,
                new Result.Counts(
                        own.accepted().size(),
                        acceptedOf(Wires.HELD, own),
                        acceptedOf(Wires.KILLED, own),
                        house.givenUp(books.afterwards().size()),
                        house.crew().revived() - revived,
                        Duration.between(begun, Instant.now())),
                waits,
                List.copyOf(flaws),
                findings);
    }

    private static long acceptedOf(String wire, Books books) {
        return books.accepted().stream()
                .filter(accepted -> accepted.offer().wire().equals(wire))
                .count();
    }

    private static Books since(Books books, Instant begun) {
        List<Accepted> own = books.accepted().stream()
                .filter(accepted -> !accepted.offeredAt().isBefore(begun))
                .toList();
        return new Books(books.offered(), books.embargoes(), own, books.live(), books.afterwards());
    }
}
