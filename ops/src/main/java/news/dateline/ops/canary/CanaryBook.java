package news.dateline.ops.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps account of canaries. Pure: the time comes in. Bounded: one that is lost is forgotten. For one thread.
final class CanaryBook {
    private final List<String> way;
    private final Duration lostAfter;
    private final Map<String, Flight> underWay = new LinkedHashMap<>();
    private final Map<String, CanaryLatency> latencies = new LinkedHashMap<>();
    private long sent;
    private long seen;
    private long lost;
    private Optional<Instant> lastLost = Optional.empty();

    private record Flight(Instant sentAt, Set<String> seenOn) {}

    /// @param way the topics in order; at the last one it is out
    /// @param lostAfter how long it may take
    CanaryBook(List<String> way, Duration lostAfter) {
        this.way = List.copyOf(way);
        this.lostAfter = lostAfter;
        way.forEach(topic -> latencies.put(topic, CanaryLatency.none(topic)));
    }

    void sent(String traceId, Instant at) {
        giveUp(at);
        sent++;
        underWay.put(traceId, new Flight(at, new HashSet<>()));
    }

    /// A canary was seen on a topic of the way. Seen again, or after it was given up, it counts no more.
    void seen(String traceId, String topic, Instant at) {
        giveUp(at);
        Flight flight = underWay.get(traceId);
        if (flight == null || !flight.seenOn().add(topic)) {
            return;
        }
        Duration latency = at.isBefore(flight.sentAt()) ? Duration.ZERO : Duration.between(flight.sentAt(), at);
        latencies.computeIfPresent(topic, (name, known) -> known.with(latency));
        if (topic.equals(way.getLast())) {
            seen++;
            underWay.remove(traceId);
        }
    }

    CanaryFacts facts(Instant now) {
        giveUp(now);
        return new CanaryFacts(sent, seen, lost, lastLost, new ArrayList<>(latencies.values()));
    }

    private void giveUp(Instant now) {
        Iterator<Flight> flights = underWay.values().iterator();
        while (flights.hasNext()) {
            if (flights.next().sentAt().plus(lostAfter).isAfter(now)) {
                // In the order in which they were sent: the others are younger.
                return;
            }
            flights.remove();
            lost++;
            lastLost = Optional.of(now);
        }
    }
}
