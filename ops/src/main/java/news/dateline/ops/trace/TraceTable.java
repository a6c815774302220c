package news.dateline.ops.trace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.ops.quarantine.BytesAsText;
import org.jspecify.annotations.Nullable;

/// A trace as a table for a person.
public final class TraceTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final List<String> HEADINGS =
            List.of("time", "seconds", "topic", "part", "offset", "ver", "rev", "what", "why");

    private TraceTable() {}

    /// The table; before it the stories and pushes that it is about.
    public static String text(Trace trace) {
        StringBuilder text = new StringBuilder();
        trace.stories()
                .forEach(story -> text.append("story  ").append(visible(story)).append('\n'));
        trace.traces()
                .forEach(push -> text.append("trace  ").append(visible(push)).append('\n'));
        List<List<String>> rows = trace.hops().stream().map(TraceTable::row).toList();
        List<Integer> widths = IntStream.range(0, HEADINGS.size())
                .mapToObj(column -> width(rows, column))
                .toList();
        text.append(line(HEADINGS, widths));
        rows.forEach(row -> text.append(line(row, widths)));
        if (trace.cut()) {
            text.append("There are older hops than these ").append(rows.size()).append(".\n");
        }
        return text.toString();
    }

    private static List<String> row(Hop hop) {
        return List.of(
                TIME.format(Instant.ofEpochMilli(hop.at())),
                hop.secondsSinceReceived().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.3f", hop.secondsSinceReceived().getAsDouble())
                        : "-",
                visible(hop.place().topic()),
                Integer.toString(hop.place().partition()),
                Long.toString(hop.place().offset()),
                orDash(hop.subject().version()),
                orDash(hop.subject().revision()),
                hop.what(),
                visible(hop.why()));
    }

    private static String orDash(@Nullable Long number) {
        return number == null ? "-" : number.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return Math.max(
                HEADINGS.get(column).length(),
                rows.stream()
                        .map(row -> row.get(column).length())
                        .max(Comparator.naturalOrder())
                        .orElse(0));
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                        .mapToObj(column -> cells.get(column)
                                + " "
                                        .repeat(widths.get(column)
                                                - cells.get(column).length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing()
                + "\n";
    }

    // It may quote the input; a line is a line.
    private static String visible(String text) {
        return BytesAsText.of(StandardCharsets.UTF_8.encode(text.replaceAll("\\s+", " ")));
    }
}
