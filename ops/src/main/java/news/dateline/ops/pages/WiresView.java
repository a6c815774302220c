package news.dateline.ops.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.ops.monitor.Snapshot;
import news.dateline.ops.wire.WireFact;
import news.dateline.ops.wire.WireSilence;

/// How much comes from each wire, how much of it is refused, and which are silent. Pure.
final class WiresView {
    private static final Table WIRES = new Table(
            "Wires, the silent ones first",
            List.of(
                    Table.Column.text("wire"),
                    Table.Column.text("state"),
                    Table.Column.text("last heard"),
                    Table.Column.text("expected every"),
                    Table.Column.number("stories in 24 h"),
                    Table.Column.number("an hour"),
                    Table.Column.number("in quarantine"),
                    Table.Column.number("numbers missing")));
    private static final int HOURS = 24;

    private WiresView() {}

    static Html of(Snapshot snapshot) {
        Map<String, Long> refused = snapshot.heard().quarantined().stream()
                .collect(Collectors.groupingBy(entry -> entry.wire().orElse(""), Collectors.counting()));
        List<WireFact> wires = snapshot.heard().wires().stream()
                .sorted(Comparator.<WireFact, Boolean>comparing(wire -> !(wire.silence() instanceof WireSilence.Silent))
                        .thenComparing(WireFact::wire))
                .toList();
        return WIRES.of(wires, (wire, row) -> wire(wire, refused, snapshot.at(), row));
    }

    private static void wire(WireFact wire, Map<String, Long> refused, Instant now, Html row) {
        row.rowHead(wire.wire())
                .raw("<td>")
                .add(Mark.of(wire.silence()).with(words(wire.silence())))
                .raw("</td>")
                .cell(wire.lastHeard().map(heard -> Times.ago(heard, now)).orElse("not within 24 h"))
                .cell(wire.cadence().map(Times::span).orElse("-"))
                .number(wire.stories())
                .number((wire.stories() + HOURS / 2) / HOURS)
                .number(refused.getOrDefault(wire.wire(), 0L))
                .number(missing(wire));
    }

    private static String words(WireSilence silence) {
        return switch (silence) {
            case WireSilence.Speaking speaking -> "speaking";
            case WireSilence.Silent silent -> "SILENT, overdue by " + Times.span(silent.overdue());
            case WireSilence.NotExpected notExpected -> "no cadence set";
            case WireSilence.Unclear unclear -> "not heard yet";
        };
    }

    private static long missing(WireFact wire) {
        return wire.sources().stream()
                .flatMap(source -> source.missing().stream())
                .mapToLong(numbers -> numbers.count())
                .sum();
    }
}
