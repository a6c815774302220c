package news.dateline.ops.watch;

import com.fasterxml.jackson.databind.JsonNode;
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
        return text(json(incidents));
    }

    /// The same of incidents that come as JSON.
    public static String text(JsonNode incidents) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode incident : incidents) {
            lines.append(incident.path("until").isTextual() ? "CLOSED " : "OPEN ")
                    .append(incident.path("trouble").asText())
                    .append(' ')
                    .append(incident.path("stage").asText())
                    .append(" since ")
                    .append(incident.path("since").asText());
            if (incident.path("until").isTextual()) {
                lines.append(" until ").append(incident.path("until").asText());
            }
            lines.append(": ").append(incident.path("detail").asText()).append('\n');
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
