package news.dateline.ops.pages;

import java.util.List;
import java.util.Locale;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.monitor.Snapshot;
import news.dateline.ops.wire.WireFact;
import news.dateline.ops.wire.WireSilence;
import news.dateline.schemas.model.Priority;

/// How late each stage is, to be read from across the room, and what is wrong. Pure.
final class PipelineView {
    private static final String LAG_CHART = "<figure><figcaption>Seconds behind, each stage, last hour</figcaption>"
            + "<div class=\"chart\" data-chart=\"lag\"></div></figure>";
    private static final String WAITING_CHART = "<figure><figcaption>Waiting in quarantine and under embargo, last hour"
            + "</figcaption><div class=\"chart\" data-chart=\"waiting\"></div></figure>";

    private PipelineView() {}

    static Html of(Snapshot snapshot) {
        Html html = new Html().raw("<h2 class=\"unseen\">Stages</h2><ol class=\"strip\">");
        snapshot.stages().forEach(stage -> stage(stage, html));
        html.raw("</ol>");
        figures(snapshot, html);
        // Drawn by a script, which says the same in words that the strip says.
        html.raw("<div class=\"charts\">" + LAG_CHART + WAITING_CHART + "</div>");
        return html.raw("<h2>Open incidents</h2>")
                .add(IncidentsView.open(snapshot.incidents().open(), snapshot.at()));
    }

    private static void stage(StageLag stage, Html html) {
        Mark mark = Mark.of(stage.state());
        html.raw("<li class=\"stage " + mark.style() + "\"><h3>")
                .text(stage.stage().stage())
                .raw("</h3><p>")
                .add(mark.with(stage.state()))
                .raw("</p><p class=\"big\">")
                .text(Times.span(stage.total().behind()))
                .raw("</p><dl>");
        for (Priority priority : Priority.values()) {
            behind(stage, priority, html);
        }
        html.raw("</dl><p>")
                .text(counted(stage.total().records(), "record waits", "records wait"))
                .raw(stage.staffed() ? "</p>" : " · nobody works</p>")
                .raw("</li>");
    }

    private static void behind(StageLag stage, Priority priority, Html html) {
        html.raw("<div>")
                .element("dt", priority.name().toLowerCase(Locale.ROOT))
                .raw("<dd>");
        String span = Times.span(stage.behind(priority));
        if (stage.isLate(priority)) {
            html.add(Mark.WATCH.with(span));
        } else {
            html.text(span);
        }
        html.raw("</dd></div>");
    }

    private static void figures(Snapshot snapshot, Html html) {
        List<WireFact> wires = snapshot.heard().wires();
        long silent = wires.stream()
                .filter(wire -> wire.silence() instanceof WireSilence.Silent)
                .count();
        html.raw("<ul class=\"figures\">");
        figure(snapshot.heard().quarantined().size(), Nav.QUARANTINE, "in quarantine", html);
        figure(snapshot.heard().embargoes().size(), Nav.EMBARGOES, "under embargo", html);
        figure(silent, Nav.WIRES, "of " + counted(wires.size(), "wire", "wires") + " silent", html);
        figure(snapshot.incidents().open().size(), Nav.INCIDENTS, "incidents open", html);
        html.raw("</ul>");
    }

    private static void figure(long count, Nav page, String what, Html html) {
        html.raw("<li><a href=\"" + page.path() + "\">")
                .element("strong", count)
                .raw(" ")
                .text(what)
                .raw("</a></li>");
    }

    static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
