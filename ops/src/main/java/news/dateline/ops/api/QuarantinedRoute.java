package news.dateline.ops.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.OpsProblem;
import news.dateline.ops.http.Route;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.monitor.QuarantineEntry;
import news.dateline.ops.monitor.QuarantineReader;
import news.dateline.ops.quarantine.BytesAsText;
import news.dateline.schemas.model.Quarantined;

/// `GET /v1/ops/quarantine/{trace}`: what waits under one trace, with its bytes as text that does nothing to a page.
///
/// @param monitor has the entries
/// @param reader has the bytes
public record QuarantinedRoute(Monitor monitor, QuarantineReader reader) implements Route {
    /// Records of one answer.
    private static final int MOST = 20;

    /// Bytes of a record that are shown.
    static final int MAX_SHOWN = 65_536;

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/v1/ops/quarantine/{trace}";
    }

    @Override
    public Need need() {
        return Need.READ;
    }

    @Override
    public Answer answer(Call call) {
        String trace = call.place("trace");
        List<QuarantineEntry> found = monitor.latest().stream()
                .flatMap(snapshot -> snapshot.heard().quarantined().stream())
                .filter(entry -> entry.traceId().equals(trace))
                .limit(MOST)
                .toList();
        if (found.isEmpty()) {
            return OpsProblem.NOT_FOUND.answer("Nothing waits under this trace.");
        }
        try {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            ArrayNode records = json.putArray("records");
            found.forEach(entry -> records.add(json(entry, reader.read(entry))));
            return SnapshotRoute.json(json);
        } catch (BrokerAwayException e) {
            return OpsProblem.BROKER_AWAY.answer();
        }
    }

    private static ObjectNode json(QuarantineEntry entry, Optional<Quarantined> value) {
        ObjectNode json = QuarantineRoute.json(entry);
        value.ifPresent(record -> {
            ByteBuffer bytes = record.getContent();
            ByteBuffer shown = bytes.duplicate();
            shown.limit(shown.position() + Math.min(bytes.remaining(), MAX_SHOWN));
            json.put("detail", record.getDetail())
                    .put("attempts", record.getAttempts())
                    .put("contentType", record.getContentType().orElse(null))
                    .put("source", record.getSource().orElse(null))
                    .put("receivedAt", record.getReceivedAt().toString())
                    .put("bytes", bytes.remaining())
                    .put("truncated", record.getTruncated())
                    .put("text", BytesAsText.of(shown))
                    .put("textCut", bytes.remaining() > MAX_SHOWN);
        });
        return json;
    }
}
