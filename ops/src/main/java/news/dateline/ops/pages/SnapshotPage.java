package news.dateline.ops.pages;

import java.util.List;
import java.util.function.Function;
import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Route;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.monitor.Snapshot;

/// A page that shows a part of the newest snapshot. The browser asks for it again when there is a newer one.
///
/// @param where among the pages
/// @param monitor has the snapshot
/// @param view what is shown of it
/// @param assets names of scripts and style sheets that it needs besides what all need
record SnapshotPage(Nav where, Monitor monitor, Function<Snapshot, Html> view, List<String> assets)
        implements ReadPage {
    private static final List<String> CHARTS = List.of("uPlot.min.css", "uPlot.iife.min.js", "charts.js");

    public SnapshotPage {
        assets = List.copyOf(assets);
    }

    /// The pages of this kind.
    static List<Route> all(Monitor monitor) {
        return List.of(
                new SnapshotPage(Nav.PIPELINE, monitor, PipelineView::of, CHARTS),
                new SnapshotPage(Nav.TOPICS, monitor, TopicsView::of, List.of()),
                new SnapshotPage(Nav.CHANNELS, monitor, ChannelsView::of, List.of()),
                new SnapshotPage(Nav.WIRES, monitor, WiresView::of, List.of()),
                new SnapshotPage(Nav.EMBARGOES, monitor, EmbargoesView::of, List.of()),
                new SnapshotPage(Nav.INCIDENTS, monitor, IncidentsView::of, List.of()));
    }

    @Override
    public String path() {
        return where.path();
    }

    @Override
    public Answer answer(Call call) {
        return Page.of(where, where.title(), live(monitor, view), assets);
    }

    /// What stays up to date by itself.
    static Html live(Monitor monitor, Function<Snapshot, Html> view) {
        Html html = new Html().raw("<div id=\"shown\" class=\"live\">");
        monitor.latest()
                .ifPresentOrElse(
                        snapshot -> html.raw("<p class=\"as-of\">")
                                .add(monitor.isReady() ? new Html().text("As of") : Mark.BAD.with("Not measured since"))
                                .raw(" ")
                                .add(Times.of(snapshot.at()))
                                .raw("</p>")
                                .add(view.apply(snapshot)),
                        () -> html.raw("<p>Nothing has been measured yet.</p>"));
        return html.raw("</div>");
    }
}
