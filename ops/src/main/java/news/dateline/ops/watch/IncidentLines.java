package news.dateline.ops.watch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;

/// Incidents for a terminal, and the same for programs.
public final class IncidentLines {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private IncidentLines() {}

    /// `OPEN STALLED publish since …: …`, a line each.
    public static String text(List<Incident> incidents) {
        StringBuilder lines = new StringBuilder();
        for (Incident incident : incidents) {
            lines.append(incident.isOpen() ? "OPEN " : "CLOSED ")
                    .append(incident.trouble())
                    .append(' ')
                    .append(incident.stage())
                    .append(" since ")
                    .append(incident.since());
            incident.until().ifPresent(until -> lines.append(" until ").append(until));
            lines.append(": ").append(incident.detail()).append('\n');
        }
        return lines.toString();
    }

    /// `[{"trouble","stage","detail","since","until"}]`; `until` is null while an incident is open.
    public static ArrayNode json(List<Incident> incidents) {
        ArrayNode array = JSON.arrayNode();
        for (Incident incident : incidents) {
            array.addObject()
                    .put("trouble", incident.trouble().name())
                    .put("stage", incident.stage())
                    .put("detail", incident.detail())
                    .put("since", incident.since().toString())
                    .put("until", incident.until().map(Instant::toString).orElse(null));
        }
        return array;
    }
}
