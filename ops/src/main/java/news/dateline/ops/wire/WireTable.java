package news.dateline.ops.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What is known of the wires for a terminal, and the same for programs.
public final class WireTable {
    private static final List<String> HEAD =
            List.of("wire", "last heard", "ago", "every", "silent", "stories", "missing");
    private static final String NOTHING = "-";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private WireTable() {}

    /// A line a wire.
    public static String text(List<WireFact> wires) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        wires.forEach(wire -> rows.add(row(wire)));
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int blank = width(rows, column) - row.get(column).length();
                line.append(column == 0 ? "" : "  ").append(row.get(column)).append(" ".repeat(blank));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    /// `{"wires":[{"wire","lastHeard","secondsAgo","expectedSeconds","state","silentSince","overdueSeconds","stories",
    /// "sources":[…]}]}`; what is not known is null.
    public static ObjectNode json(List<WireFact> wires) {
        ArrayNode array = JSON.arrayNode();
        wires.forEach(wire -> array.add(json(wire)));
        return JSON.objectNode().set("wires", array);
    }

    private static List<String> row(WireFact fact) {
        return List.of(
                fact.wire(),
                fact.lastHeard()
                        .map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString())
                        .orElse(NOTHING),
                fact.lastHeard()
                        .map(at -> span(Duration.between(at, fact.at())))
                        .orElse(NOTHING),
                fact.cadence().map(WireTable::span).orElse(NOTHING),
                silent(fact.silence()),
                Long.toString(fact.stories()),
                missing(fact));
    }

    private static String silent(WireSilence silence) {
        return switch (silence) {
            case WireSilence.Speaking speaking -> "no";
            case WireSilence.Silent silent -> "YES, overdue " + span(silent.overdue());
            case WireSilence.NotExpected notExpected -> NOTHING;
            case WireSilence.Unclear unclear -> "?";
        };
    }

    private static String missing(WireFact fact) {
        String missing = fact.missingInWords();
        if (missing.isEmpty()) {
            return fact.sources().isEmpty() ? NOTHING : "none";
        }
        return missing;
    }

    // The two largest units that say something: 1 h 5 m, 40 s.
    private static String span(Duration duration) {
        Duration positive = duration.isNegative() ? Duration.ZERO : duration;
        long days = positive.toDays();
        long hours = positive.toHoursPart();
        long minutes = positive.toMinutesPart();
        if (days > 0) {
            return days + "d" + (hours > 0 ? " " + hours + "h" : "");
        }
        if (hours > 0) {
            return hours + "h" + (minutes > 0 ? " " + minutes + "m" : "");
        }
        return minutes > 0 ? minutes + "m" : positive.toSecondsPart() + "s";
    }

    private static ObjectNode json(WireFact fact) {
        ObjectNode node = JSON.objectNode();
        node.put("wire", fact.wire())
                .put("lastHeard", fact.lastHeard().map(Instant::toString).orElse(null))
                .put(
                        "secondsAgo",
                        fact.lastHeard()
                                .map(at -> Duration.between(at, fact.at()).toSeconds())
                                .orElse(null))
                .put("expectedSeconds", fact.cadence().map(Duration::toSeconds).orElse(null));
        put(node, fact.silence());
        node.put("stories", fact.stories());
        ArrayNode sources = node.putArray("sources");
        fact.sources().forEach(source -> sources.add(json(source)));
        return node;
    }

    private static void put(ObjectNode node, WireSilence silence) {
        switch (silence) {
            case WireSilence.Speaking speaking -> put(node, "SPEAKING");
            case WireSilence.NotExpected notExpected -> put(node, "NOT_EXPECTED");
            case WireSilence.Unclear unclear -> put(node, "UNCLEAR");
            case WireSilence.Silent silent ->
                node.put("state", "SILENT")
                        .put("silentSince", silent.since().toString())
                        .put("overdueSeconds", silent.overdue().toSeconds());
        }
    }

    private static void put(ObjectNode node, String state) {
        node.put("state", state).putNull("silentSince").putNull("overdueSeconds");
    }

    private static ObjectNode json(WireFact.Source source) {
        ObjectNode node = JSON.objectNode();
        node.put("source", source.name())
                .put("newest", source.newest())
                .put("duplicates", source.duplicates())
                .put("restarts", source.restarts());
        ArrayNode missing = node.putArray("missing");
        source.missing()
                .forEach(range -> missing.addObject()
                        .put("first", range.first())
                        .put("last", range.last())
                        .put("count", range.count())
                        .put("since", range.since().toString()));
        return node;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
