package news.dateline.ops.pages;

import java.util.List;
import news.dateline.ops.monitor.Embargo;
import news.dateline.ops.monitor.Snapshot;

/// Who waits for the end of an embargo, and for how long yet. Pure.
final class EmbargoesView {
    /// Rows of the table; the rest is counted.
    private static final int MOST = 500;

    private static final Table WAITING = new Table(
            "Versions under embargo, the next to go first",
            List.of(
                    Table.Column.text("story"),
                    Table.Column.number("version"),
                    Table.Column.text("wire"),
                    Table.Column.text("goes"),
                    Table.Column.text("at")));

    private EmbargoesView() {}

    static Html of(Snapshot snapshot) {
        List<Embargo> all = snapshot.heard().embargoes();
        Html html = new Html()
                .element("p", PipelineView.counted(all.size(), "version waits.", "versions wait."))
                .add(WAITING.of(all.stream().limit(MOST).toList(), (embargo, row) -> row(embargo, snapshot, row)));
        if (all.size() > MOST) {
            html.element("p", "And " + (all.size() - MOST) + " more.");
        }
        return html;
    }

    private static void row(Embargo embargo, Snapshot snapshot, Html row) {
        row.raw("<th scope=\"row\">")
                .link(StoryLinks.of(embargo.storyId()), embargo.storyId())
                .raw("</th>")
                .number(embargo.version())
                .cell(embargo.wire());
        embargo.until()
                .ifPresentOrElse(
                        until -> row.raw("<td>")
                                .add(Times.until(until, snapshot.at()))
                                .raw("</td><td>")
                                .add(Times.of(until))
                                .raw("</td>"),
                        () -> row.cell("when somebody releases it").cell("-"));
    }
}
