package news.dateline.ops.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.dateline.ops.monitor.Snapshot;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.watch.Trouble;

/// What is wrong, and was. Pure.
final class IncidentsView {
    private static final Table CLOSED = new Table(
            "Over, the newest first",
            List.of(
                    Table.Column.text("trouble"),
                    Table.Column.text("stage"),
                    Table.Column.text("since"),
                    Table.Column.text("lasted"),
                    Table.Column.text("detail")));

    private IncidentsView() {}

    static Html of(Snapshot snapshot) {
        return new Html()
                .raw("<h2>Open</h2>")
                .add(open(snapshot.incidents().open(), snapshot.at()))
                .raw("<h2>Over</h2>")
                .add(CLOSED.of(snapshot.incidents().closed(), IncidentsView::closed));
    }

    /// What is not over.
    static Html open(List<Incident> open, Instant now) {
        if (open.isEmpty()) {
            return new Html()
                    .raw("<p>")
                    .add(Mark.GOOD.with("Nothing is wrong."))
                    .raw("</p>");
        }
        Html html = new Html().raw("<ul class=\"incidents\">");
        for (Incident incident : open) {
            Mark mark = mark(incident.trouble());
            html.raw("<li class=\"" + mark.style() + "\">")
                    .add(mark.with(incident.trouble() + " " + incident.stage()))
                    .raw(" since ")
                    .add(Times.of(incident.since()))
                    .text(" (" + Times.ago(incident.since(), now) + "): " + incident.detail())
                    .raw("</li>");
        }
        return html.raw("</ul>");
    }

    private static void closed(Incident incident, Html row) {
        row.raw("<th scope=\"row\">")
                .add(Mark.QUIET.with(incident.trouble()))
                .raw("</th>")
                .cell(incident.stage())
                .raw("<td>")
                .add(Times.of(incident.since()))
                .raw("</td>")
                .cell(incident.until()
                        .map(until -> Times.span(Duration.between(incident.since(), until)))
                        .orElse("-"))
                .cell(incident.detail());
    }

    private static Mark mark(Trouble trouble) {
        return switch (trouble) {
            case SLOW, REWOUND, SILENT, GAP -> Mark.WATCH;
            case STALLED, STOPPED, BLOCKED, LOSING, CANARY_LOST -> Mark.BAD;
        };
    }
}
