package news.dateline.ops.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import news.dateline.ops.trace.Hop;
import news.dateline.ops.trace.Trace;

/// The way of a story or of a push: each record, where it is, and what happened by it. Pure.
final class TraceView {
    private static final Table HOPS = new Table(
            "Its way, in the order in which it happened",
            List.of(
                    Table.Column.text("what"),
                    Table.Column.text("time"),
                    Table.Column.number("after receipt"),
                    Table.Column.text("topic"),
                    Table.Column.number("partition"),
                    Table.Column.number("offset"),
                    Table.Column.number("version"),
                    Table.Column.text("why")));
    private static final double MILLIS = 1000;

    private TraceView() {}

    static Html of(Trace trace) {
        Html html = new Html().raw("<h2>What became of it</h2>");
        if (trace.hops().isEmpty()) {
            return html.raw("<p>Nothing yet.</p>");
        }
        Hop last = trace.hops().getLast();
        html.raw("<p>Last: ")
                .element("strong", last.what())
                .raw(" at ")
                .add(Times.of(Instant.ofEpochMilli(last.at())))
                .text(last.why().isEmpty() ? "" : " (" + last.why() + ")")
                .raw(".</p>");
        links("Stories", trace.stories(), html);
        links("Pushes", trace.traces(), html);
        if (trace.cut()) {
            html.raw("<p>Only the newest records are told; older ones are on the topics.</p>");
        }
        return html.add(HOPS.of(trace.hops(), TraceView::hop));
    }

    private static void links(String what, List<String> ids, Html html) {
        html.raw("<p>").text(what + ":");
        ids.forEach(id -> html.raw(" ").link(StoryLinks.of(id), id));
        html.raw(ids.isEmpty() ? " none</p>" : "</p>");
    }

    private static void hop(Hop hop, Html row) {
        OptionalDouble since = hop.secondsSinceReceived();
        Long version = hop.subject().version();
        row.rowHead(hop.what())
                .raw("<td>")
                .add(Times.of(Instant.ofEpochMilli(hop.at())))
                .raw("</td>")
                .number(
                        since.isPresent()
                                ? Times.span(Duration.ofMillis(Math.max(0, Math.round(since.getAsDouble() * MILLIS))))
                                : "-")
                .cell(hop.place().topic())
                .number(hop.place().partition())
                .number(hop.place().offset())
                .number(version == null ? "-" : version)
                .cell(hop.why());
    }
}
