package news.dateline.ops.pages;

import java.util.List;
import java.util.Locale;
import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.Route;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.monitor.Snapshot;
import news.dateline.ops.watch.Incident;

/// `GET /`: how late each stage is, and what is wrong.
///
/// @param monitor has the snapshot
public record PipelinePage(Monitor monitor) implements Route {
    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public Need need() {
        return Need.READ;
    }

    @Override
    public boolean isPage() {
        return true;
    }

    @Override
    public Answer answer(Call call) {
        return Page.of(
                "Pipeline",
                monitor.latest()
                        .map(PipelinePage::content)
                        .orElseGet(() -> new Html().raw("<p>Nothing has been measured yet.</p>")));
    }

    private static Html content(Snapshot snapshot) {
        Html html = new Html().raw("<p>As of <time>").text(snapshot.at()).raw("</time></p>");
        stages(snapshot.stages(), html);
        incidents(snapshot.incidents().open(), html);
        return html.raw("<p>In quarantine: ")
                .text(snapshot.heard().quarantined().size())
                .raw(" · under embargo: ")
                .text(snapshot.heard().embargoes().size())
                .raw("</p>");
    }

    private static void stages(List<StageLag> stages, Html html) {
        html.raw("<table id=\"stages\">")
                .heads("stage", "state", "seconds", "records", "uncommitted")
                .raw("<tbody>");
        for (StageLag stage : stages) {
            html.raw("<tr>")
                    .cell(stage.stage().stage())
                    .cell(stage.state())
                    .cell(String.format(Locale.ROOT, "%.1f", stage.total().seconds()))
                    .cell(stage.total().records())
                    .cell(stage.total().uncommitted())
                    .raw("</tr>");
        }
        html.raw("</tbody></table>");
    }

    private static void incidents(List<Incident> open, Html html) {
        html.raw("<h2>Incidents</h2>");
        if (open.isEmpty()) {
            html.raw("<p>Nothing is wrong.</p>");
            return;
        }
        html.raw("<ul id=\"incidents\">");
        open.forEach(incident -> html.raw("<li>")
                .text(incident.trouble() + " " + incident.stage() + " since " + incident.since() + ": "
                        + incident.detail())
                .raw("</li>"));
        html.raw("</ul>");
    }
}
