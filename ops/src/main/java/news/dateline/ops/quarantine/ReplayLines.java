package news.dateline.ops.quarantine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/// What became of records, for a terminal, and the same for programs.
public final class ReplayLines {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReplayLines() {}

    /// A line for each outcome, stage and reason; `would be` before what a dry run says.
    public static String text(ReplaySummary summary) {
        if (summary.groups().isEmpty()) {
            return "Nothing waits.\n";
        }
        StringBuilder lines = new StringBuilder();
        for (ReplaySummary.Group group : summary.groups()) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%6d  %-8s %-28s %-16s %s%s%n",
                    group.count(),
                    group.stage(),
                    group.reason(),
                    group.outcome(),
                    summary.dryRun() && group.outcome().settles() ? "would be: " : "",
                    group.outcome().words()));
        }
        return lines.toString();
    }

    /// One record: position, trace, stage, reason, outcome, detail.
    public static String text(Replayed replayed) {
        return String.join(
                        "  ",
                        replayed.at().toString(),
                        replayed.record().traceId(),
                        replayed.record().stage(),
                        replayed.record().reason(),
                        replayed.outcome().name(),
                        replayed.detail())
                .stripTrailing();
    }

    /// `{"dryRun","records","groups":[{"outcome","meaning","stage","reason","count"}]}`
    public static ObjectNode json(ReplaySummary summary) {
        ObjectNode json = JSON.objectNode().put("dryRun", summary.dryRun()).put("records", summary.records());
        ArrayNode groups = json.putArray("groups");
        for (ReplaySummary.Group group : summary.groups()) {
            groups.addObject()
                    .put("outcome", group.outcome().name())
                    .put("meaning", group.outcome().words())
                    .put("stage", group.stage())
                    .put("reason", group.reason())
                    .put("count", group.count());
        }
        return json;
    }

    /// `{"position","traceId","stage","reason","outcome","detail"}`
    public static ObjectNode json(Replayed replayed) {
        return JSON.objectNode()
                .put("position", replayed.at().toString())
                .put("traceId", replayed.record().traceId())
                .put("stage", replayed.record().stage())
                .put("reason", replayed.record().reason())
                .put("outcome", replayed.outcome().name())
                .put("detail", replayed.detail());
    }
}
