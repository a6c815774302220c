package news.dateline.ops.canary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;

/// What became of canaries for a terminal, and the same for programs.
public final class CanaryTable {
    private static final double MILLIS = 1000;

    private CanaryTable() {}

    /// The counts, and a line a topic.
    public static String text(CanaryFacts facts) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%d sent, %d came out, %d lost%n", facts.sent(), facts.seen(), facts.lost()));
        for (CanaryLatency latency : facts.latencies()) {
            text.append(String.format(
                    Locale.ROOT,
                    "to %-18s %d seen, %.3f s on average, %.3f s at worst%n",
                    latency.to(),
                    latency.seen(),
                    mean(latency),
                    seconds(latency.worst())));
        }
        return text.toString();
    }

    /// `{"sent","seen","lost","latencies":[{"to","seen","meanSeconds","worstSeconds"}]}`.
    public static ObjectNode json(CanaryFacts facts) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("sent", facts.sent())
                .put("seen", facts.seen())
                .put("lost", facts.lost());
        ArrayNode latencies = node.putArray("latencies");
        facts.latencies()
                .forEach(latency -> latencies
                        .addObject()
                        .put("to", latency.to())
                        .put("seen", latency.seen())
                        .put("meanSeconds", mean(latency))
                        .put("worstSeconds", seconds(latency.worst())));
        return node;
    }

    private static double mean(CanaryLatency latency) {
        return latency.seen() == 0 ? 0 : seconds(latency.sum()) / latency.seen();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
