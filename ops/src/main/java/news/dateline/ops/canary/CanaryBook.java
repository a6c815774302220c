package news.dateline.ops.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Keeps account of canaries. Pure: the time comes in. Bounded: one that is lost is forgotten. For one thread.
final class CanaryBook {
    private final List<String> way;
    private final Duration lostAfter;
    private final Map<String, Flight> underWay = new LinkedHashMap<>();
    private final Map<String, CanaryLatency> latencies = new LinkedHashMap<>();
    private final Map<String, CanaryLane> lanes = new TreeMap<>();
    private long sent;
    private long seen;
    private long lost;

    private record Flight(String lane, Instant sentAt, Set<String> seenOn) {}

    /// @param way the topics in order; at the last one it is out
    /// @param lostAfter how long it may take
    CanaryBook(List<String> way, Duration lostAfter) {
        this.way = List.copyOf(way);
        this.lostAfter = lostAfter;
        way.forEach(topic -> latencies.put(topic, CanaryLatency.none(topic)));
    }

    void sent(String traceId, String lane, Instant at) {
        giveUp(at);
        sent++;
        lanes.putIfAbsent(lane, CanaryLane.unhurt(lane));
        underWay.put(traceId, new Flight(lane, at, new HashSet<>()));
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
            lanes.computeIfPresent(flight.lane(), (name, lane) -> lane.cameOut());
        }
    }

    CanaryFacts facts(Instant now) {
        giveUp(now);
        return new CanaryFacts(sent, seen, lost, new ArrayList<>(lanes.values()), new ArrayList<>(latencies.values()));
    }

    private void giveUp(Instant now) {
        Iterator<Flight> flights = underWay.values().iterator();
        while (flights.hasNext()) {
            Flight flight = flights.next();
            if (flight.sentAt().plus(lostAfter).isAfter(now)) {
                // In the order in which they were sent: the others are younger.
                return;
            }
            flights.remove();
            lost++;
            lanes.computeIfPresent(flight.lane(), (name, lane) -> lane.losing(loss(flight)));
        }
    }

    private CanaryLane.Loss loss(Flight flight) {
        return new CanaryLane.Loss(
                flight.sentAt(),
                way.reversed().stream().filter(flight.seenOn()::contains).findFirst());
    }
}
