package news.dateline.ingest.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes through a folder once, again and again: finishes what is claimed, then claims what is complete, one file after
/// the other. A file that cannot be made durable, or not be moved on, holds up all after it, so that their order is
/// kept.
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final DropWire wire;
    private final DropFolders folders;
    private final Claims claims;
    private final Intake intake;
    private final LongSupplier nanos;
    private final BooleanSupplier stopped;
    private final Rule rule;
    private final Archive archive;
    private final Waiting waiting;
    private final Deque<Work> claimed = new ArrayDeque<>();
    private final List<Work> aside = new ArrayList<>();
    private long nextTakeOver;

    /// How it went.
    enum Went {
        /// Files were taken: there may be more.
        ON,
        /// There was nothing to do.
        IDLE,
        /// A file could not be finished.
        HELD_UP
    }

    /// What time it is and whether to go on.
    ///
    /// @param nanos a clock that never goes back
    /// @param stopped asked between two files
    record Pace(LongSupplier nanos, BooleanSupplier stopped) {}

    Round(DropWire wire, Claims claims, Intake intake, Pace pace) {
        this.wire = wire;
        this.folders = DropFolders.in(wire.config().folder());
        this.claims = claims;
        this.intake = intake;
        this.nanos = pace.nanos();
        this.stopped = pace.stopped();
        this.rule = Rule.of(wire.config(), nanos);
        this.archive = new Archive(folders);
        this.waiting = new Waiting(wire.profile().id());
        this.nextTakeOver = nanos.getAsLong();
    }

    /// Goes once.
    ///
    /// @throws IOException when the folders cannot be used
    Went go() throws IOException {
        takeOver();
        takeUpAgain();
        if (!finishClaimed()) {
            return Went.HELD_UP;
        }
        Listing listing = Listing.of(folders.incoming());
        List<Rule.Complete> complete = rule.complete(listing.files());
        note(listing, complete);
        boolean took = false;
        for (Rule.Complete file : complete) {
            if (stopped.getAsBoolean()) {
                return Went.IDLE;
            }
            Optional<Claim> claim = claims.claim(file.file().path(), file.marker());
            claim.map(Work::new).ifPresent(claimed::add);
            took |= claim.isPresent();
            if (!finishClaimed()) {
                return Went.HELD_UP;
            }
        }
        return took ? Went.ON : Went.IDLE;
    }

    private void takeOver() throws IOException {
        long now = nanos.getAsLong();
        if (now - nextTakeOver >= 0) {
            claims.takeOver().stream().map(Work::new).forEach(claimed::add);
            nextTakeOver = now + wire.config().every().toNanos();
        }
    }

    private void takeUpAgain() {
        long now = nanos.getAsLong();
        List<Work> due = aside.stream().filter(work -> work.isDue(now)).toList();
        aside.removeAll(due);
        claimed.addAll(due);
    }

    private boolean finishClaimed() throws IOException {
        while (!claimed.isEmpty()) {
            if (!finish(claimed.getFirst())) {
                return false;
            }
            claimed.removeFirst();
        }
        return true;
    }

    private boolean finish(Work work) throws IOException {
        if (!claims.hasFile(work.claim())) {
            return true;
        }
        Path file = work.claim().file().orElseThrow();
        Step step = Objects.requireNonNullElseGet(work.decided(), () -> intake.take(work, file));
        return switch (step) {
            case Step.ToDone done -> move(work, step, () -> archive.toDone(work.claim(), file));
            case Step.ToError error -> move(work, step, () -> archive.toError(work.claim(), file, error.problem()));
            case Step.SetAside changing -> setAside(work, file, changing);
            case Step.Forget forget -> isForgotten(work.claim());
            case Step.TryAgain again -> false;
        };
    }

    private boolean move(Work work, Step step, Move move) {
        work.decide(step);
        try {
            move.make();
            return true;
        } catch (IOException e) {
            LOG.atError()
                    .addKeyValue("wire", wire.profile().id())
                    .addKeyValue("traceId", work.claim().traceId())
                    .addKeyValue("fault", FileNames.told(e))
                    .log("a dropped file is in the journal but cannot be moved on");
            return false;
        }
    }

    private boolean isForgotten(Claim claim) throws IOException {
        LOG.atWarn()
                .addKeyValue("wire", wire.profile().id())
                .addKeyValue("traceId", claim.traceId())
                .log("a claimed file was taken away before it could be read");
        return !claims.hasFile(claim);
    }

    private boolean setAside(Work work, Path file, Step.SetAside changing) {
        LOG.atWarn()
                .addKeyValue("wire", wire.profile().id())
                .addKeyValue("file", FileNames.shown(file))
                .log("a dropped file counts as complete and is still being written");
        Duration settle = wire.config().settle();
        work.setAside(changing.state(), nanos.getAsLong() + settle.toNanos());
        aside.add(work);
        return true;
    }

    private void note(Listing listing, List<Rule.Complete> complete) {
        Set<Entry> taken = new HashSet<>();
        complete.forEach(file -> taken.add(file.file()));
        List<Entry> incomplete = new ArrayList<>(listing.temporary());
        listing.files().stream().filter(file -> !taken.contains(file)).forEach(incomplete::add);
        waiting.note(incomplete, nanos.getAsLong());
    }

    /// A move of a file.
    private interface Move {
        void make() throws IOException;
    }
}
