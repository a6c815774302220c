package news.dateline.ops.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.Route;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.monitor.QuarantineCount;
import news.dateline.ops.monitor.QuarantineEntry;

/// `GET /v1/ops/quarantine?stage=&reason=&since=`: what waits, by reason and one by one, without its bytes.
///
/// @param monitor has the entries
public record QuarantineRoute(Monitor monitor) implements Route {
    /// Entries of one answer.
    static final int MOST = 500;

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/v1/ops/quarantine";
    }

    @Override
    public Need need() {
        return Need.READ;
    }

    @Override
    public Answer answer(Call call) {
        Optional<String> stage = call.query("stage");
        Optional<String> reason = call.query("reason");
        Instant since = HistoryRoute.since(call);
        return monitor.latest()
                .map(snapshot -> SnapshotRoute.json(json(
                        snapshot.heard().quarantined().stream()
                                .filter(entry -> stage.stream().allMatch(entry.stage()::equals))
                                .filter(entry -> reason.stream().allMatch(entry.reason()::equals))
                                .filter(entry -> !entry.quarantinedAt().isBefore(since))
                                .toList(),
                        snapshot.at())))
                .orElseGet(SnapshotRoute::notYet);
    }

    private static ObjectNode json(List<QuarantineEntry> asked, Instant at) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("at", at.toString());
        ArrayNode groups = json.putArray("groups");
        TreeMap<QuarantineCount.Key, List<QuarantineEntry>> byReason =
                asked.stream().collect(Collectors.groupingBy(QuarantineRoute::key, TreeMap::new, Collectors.toList()));
        byReason.forEach((key, entries) -> groups.addObject()
                .put("stage", key.stage())
                .put("reason", key.reason())
                .put("count", entries.size())
                .put("newest", entries.getFirst().quarantinedAt().toString())
                .put("oldest", entries.getLast().quarantinedAt().toString()));
        ArrayNode records = json.putArray("records");
        asked.stream().limit(MOST).forEach(entry -> records.add(json(entry)));
        return json.put("more", Math.max(0, asked.size() - MOST));
    }

    private static QuarantineCount.Key key(QuarantineEntry entry) {
        return new QuarantineCount.Key(entry.stage(), entry.reason());
    }

    static ObjectNode json(QuarantineEntry entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("place", entry.at() + "-" + entry.offset())
                .put("trace", entry.traceId())
                .put("stage", entry.stage())
                .put("reason", entry.reason())
                .put("wire", entry.wire().orElse(null))
                .put("detail", entry.detail())
                .put("position", entry.position().orElse(null))
                .put("quarantinedAt", entry.quarantinedAt().toString());
    }
}
