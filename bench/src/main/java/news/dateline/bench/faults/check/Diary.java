package news.dateline.bench.faults.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps what is offered, accepted and heard while it happens: every 202 and every event is on disk before anything
/// else is done about it. Safe for use by several threads.
public final class Diary implements AutoCloseable {
    private final Path acceptedFile;
    private final Path heardFile;
    private final SyncedLog acceptedLog;
    private final SyncedLog heardLog;
    private final Set<Offer> offered = new HashSet<>();
    private final Map<Offer, Instant> embargoes = new HashMap<>();
    private final Set<Offer> heard = new HashSet<>();
    /// By wire: a backlog is counted while it is worked off, and may have a million.
    private final Map<String, Set<Offer>> awaited = new HashMap<>();
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

    /// A push begins of what must not be told yet.
    ///
    /// @param until when it may be
    public synchronized void offer(Offer offer, Instant until) {
        embargoes.put(offer, until);
        offer(offer);
    }

    /// A 202 came.
    public void accept(Accepted answered) {
        acceptedLog.append(List.of(answered.line()));
        synchronized (this) {
            accepted++;
            if (!heard.contains(answered.offer())) {
                awaitedOf(answered.offer()).add(answered.offer());
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
                awaitedOf(event.offer()).remove(event.offer());
            });
        }
    }

    /// Whether an event has told it.
    public synchronized boolean isHeard(Offer offer) {
        return heard.contains(offer);
    }

    /// How many were accepted so far.
    public synchronized long accepted() {
        return accepted;
    }

    /// How many were accepted and not heard so far.
    public synchronized int awaited() {
        return awaited.values().stream().mapToInt(Set::size).sum();
    }

    /// The same of all wires but one.
    public synchronized int awaitedBut(String wire) {
        return awaited() - awaited.getOrDefault(wire, Set.of()).size();
    }

    /// How many events were heard so far.
    public synchronized long events() {
        return events;
    }

    /// Every push that was answered as no good story may be.
    public synchronized List<Flaw> refused() {
        return List.copyOf(refused);
    }

    private Set<Offer> awaitedOf(Offer offer) {
        return awaited.computeIfAbsent(offer.wire(), wire -> new HashSet<>());
    }

    /// What the files say.
    ///
    /// @param afterwards what is on the channel now
    public Books books(List<Heard> afterwards) {
        try (var answers = Files.lines(acceptedFile);
                var events = Files.lines(heardFile)) {
            return new Books(
                    offered(),
                    embargoes(),
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

    private synchronized Map<Offer, Instant> embargoes() {
        return Map.copyOf(embargoes);
    }
}
