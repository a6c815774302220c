package news.dateline.bench.faults.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Keeps what is offered, accepted and heard while it happens: every 202 and every event is on disk before anything
/// else is done about it. Safe for use by several threads.
public final class Diary implements AutoCloseable {
    private final Path acceptedFile;
    private final Path heardFile;
    private final SyncedLog acceptedLog;
    private final SyncedLog heardLog;
    private final Set<Offer> offered = new HashSet<>();
    private final Set<Offer> heard = new HashSet<>();
    private final Set<Offer> awaited = new HashSet<>();
    private final List<Flaw> refused = new ArrayList<>();
    private long accepted;
    private long events;

    /// @param folder where the files `accepted.log` and `heard.log` are made
    public Diary(Path folder) {
        this.acceptedFile = folder.resolve("accepted.log");
        this.heardFile = folder.resolve("heard.log");
        this.acceptedLog = new SyncedLog(acceptedFile);
        this.heardLog = new SyncedLog(heardFile);
    }

    /// A push begins.
    public synchronized void offer(Offer offer) {
        offered.add(offer);
    }

    /// A 202 came.
    public void accept(Accepted answered) {
        acceptedLog.append(List.of(answered.line()));
        synchronized (this) {
            accepted++;
            if (!heard.contains(answered.offer())) {
                awaited.add(answered.offer());
            }
        }
    }

    /// A push of a good story was refused.
    public synchronized void refuse(Offer offer, int status) {
        refused.add(new Flaw.Refused(offer, status));
    }

    /// Events came, in this order.
    public void hear(List<Heard> events) {
        if (events.isEmpty()) {
            return;
        }
        heardLog.append(events.stream().map(Heard::line).toList());
        synchronized (this) {
            this.events += events.size();
            events.forEach(event -> {
                heard.add(event.offer());
                awaited.remove(event.offer());
            });
        }
    }

    /// How many were accepted so far.
    public synchronized long accepted() {
        return accepted;
    }

    /// How many were accepted and not heard so far.
    public synchronized int awaited() {
        return awaited.size();
    }

    /// The same of all wires but one. Counts them, so it is not for asking often.
    public synchronized long awaitedBut(String wire) {
        return awaited.stream().filter(offer -> !offer.wire().equals(wire)).count();
    }

    /// How many events were heard so far.
    public synchronized long events() {
        return events;
    }

    /// Every push that was answered as no good story may be.
    public synchronized List<Flaw> refused() {
        return List.copyOf(refused);
    }

    /// What the files say.
    ///
    /// @param afterwards what is on the channel now
    public Books books(List<Heard> afterwards) {
        try (var answers = Files.lines(acceptedFile);
                var events = Files.lines(heardFile)) {
            return new Books(
                    offered(),
                    answers.map(Accepted::of).toList(),
                    events.map(Heard::of).toList(),
                    afterwards);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        acceptedLog.close();
        heardLog.close();
    }

    private synchronized Set<Offer> offered() {
        return Set.copyOf(offered);
    }
}
