package news.dateline.ops.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.dateline.ops.monitor.QuarantineCount;
import news.dateline.ops.monitor.QuarantineEntry;
import news.dateline.ops.monitor.Snapshot;

/// What could not be used, by reason, and the entries of one reason. Pure.
final class QuarantineView {
    /// Rows of the table of entries; the rest is counted.
    static final int MOST = 200;

    private static final Table REASONS = new Table(
            "Reasons, the largest first",
            List.of(
                    Table.Column.text("reason"),
                    Table.Column.text("stage"),
                    Table.Column.number("records"),
                    Table.Column.text("oldest"),
                    Table.Column.text("newest")));
    private static final Table ENTRIES = new Table(
            "Records, the newest first",
            List.of(
                    Table.Column.text("record"),
                    Table.Column.text("since"),
                    Table.Column.text("wire"),
                    Table.Column.text("stage"),
                    Table.Column.text("reason"),
                    Table.Column.text("position"),
                    Table.Column.text("detail")));

    private QuarantineView() {}

    /// What of all is asked for.
    ///
    /// @param stage that could not use it
    /// @param reason the code
    record Filter(Optional<String> stage, Optional<String> reason) {
        static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

        boolean takes(QuarantineEntry entry) {
            return stage.stream().allMatch(entry.stage()::equals)
                    && reason.stream().allMatch(entry.reason()::equals);
        }
    }

    private record Group(QuarantineCount.Key key, List<Instant> times) {
        int size() {
            return times.size();
        }
    }

    static Html of(Snapshot snapshot, Filter filter) {
        List<QuarantineEntry> all = snapshot.heard().quarantined();
        Html html = REASONS.of(groups(all), (group, row) -> group(group, snapshot.at(), row));
        List<QuarantineEntry> shown = all.stream().filter(filter::takes).toList();
        html.raw("<h2>")
                .text(filter.reason().orElse("All reasons"))
                .text(filter.stage().map(stage -> " in " + stage).orElse(""))
                .raw("</h2>");
        if (!filter.equals(Filter.ALL)) {
            html.raw("<p>").link(Nav.QUARANTINE.path(), "All reasons").raw("</p>");
        }
        html.add(ENTRIES.of(shown.stream().limit(MOST).toList(), (entry, row) -> entry(entry, snapshot.at(), row)));
        if (shown.size() > MOST) {
            html.element("p", "And " + (shown.size() - MOST) + " older ones.");
        }
        return html;
    }

    private static List<Group> groups(List<QuarantineEntry> entries) {
        Map<QuarantineCount.Key, List<Instant>> times = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> new QuarantineCount.Key(entry.stage(), entry.reason()),
                        TreeMap::new,
                        Collectors.mapping(QuarantineEntry::quarantinedAt, Collectors.toList())));
        return times.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt(Group::size).reversed())
                .toList();
    }

    private static void group(Group group, Instant now, Html row) {
        QuarantineCount.Key key = group.key();
        String to = Nav.QUARANTINE.path() + "?stage=" + StoryLinks.encoded(key.stage()) + "&reason="
                + StoryLinks.encoded(key.reason());
        row.raw("<th scope=\"row\">")
                .link(to, key.reason())
                .raw("</th>")
                .cell(key.stage())
                .number(group.size())
                .cell(group.times().stream()
                        .min(Comparator.naturalOrder())
                        .map(oldest -> Times.ago(oldest, now))
                        .orElse("-"))
                .cell(group.times().stream()
                        .max(Comparator.naturalOrder())
                        .map(newest -> Times.ago(newest, now))
                        .orElse("-"));
    }

    private static void entry(QuarantineEntry entry, Instant now, Html row) {
        row.raw("<th scope=\"row\">")
                .link(
                        Nav.QUARANTINE.path() + "/" + entry.at().partition() + "/" + entry.offset(),
                        entry.at().partition() + "-" + entry.offset())
                .raw("</th>")
                .cell(Times.ago(entry.quarantinedAt(), now))
                .cell(entry.wire().orElse("-"))
                .cell(entry.stage())
                .cell(entry.reason())
                .cell(entry.position().orElse("-"))
                .cell(entry.detail());
    }
}
