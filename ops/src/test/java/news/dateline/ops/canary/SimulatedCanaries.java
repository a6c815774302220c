package news.dateline.ops.canary;

import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Canaries of both lanes on simulated time: one every five seconds, which comes out a second or two later unless its
/// lane is held up behind enrich.
public final class SimulatedCanaries {
    private static final int EVERY = 5;

    private final CanaryBook book = new CanaryBook(CanaryWay.inOrder(), Canaries.LOST_AFTER);
    private final Map<String, Instant> underWay = new TreeMap<>();
    private final Set<String> heldUp = new HashSet<>();
    private boolean loseNext;
    private long sent;
    private long seconds;

    /// Lets nothing of a lane through, or lets it through again.
    public void holdUp(String lane, boolean held) {
        if (held) {
            heldUp.add(lane);
        } else {
            heldUp.remove(lane);
        }
    }

    /// The next one that is sent never comes out.
    public void loseNext() {
        loseNext = true;
    }

    /// What happens within a second.
    public void second(Instant now, Random random) {
        Iterator<Map.Entry<String, Instant>> flights = underWay.entrySet().iterator();
        while (flights.hasNext()) {
            Map.Entry<String, Instant> flight = flights.next();
            if (!now.isBefore(flight.getValue())) {
                book.seen(flight.getKey(), CanaryWay.inOrder().getLast(), now);
                flights.remove();
            }
        }
        if (seconds++ % EVERY == 0) {
            send(now, random);
        }
    }

    /// What is known of them.
    public CanaryFacts measured(Instant now) {
        return book.facts(now);
    }

    private void send(Instant now, Random random) {
        String trace = "canary-" + sent;
        String lane = CanaryStory.at(sent++).lane();
        book.sent(trace, lane, now);
        CanaryWay.inOrder().stream().limit(2).forEach(topic -> book.seen(trace, topic, now));
        if (!loseNext && !heldUp.contains(lane)) {
            underWay.put(trace, now.plusSeconds(1 + random.nextInt(2)));
        }
        loseNext = false;
    }
}
