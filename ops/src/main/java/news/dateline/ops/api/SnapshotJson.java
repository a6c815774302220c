package news.dateline.ops.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import news.dateline.ops.lag.GroupTable;
import news.dateline.ops.lag.Lag;
import news.dateline.ops.lag.LagTable;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.monitor.Embargo;
import news.dateline.ops.monitor.Point;
import news.dateline.ops.monitor.Snapshot;
import news.dateline.ops.watch.IncidentLines;
import news.dateline.ops.wire.WireTable;

/// Snapshots and points as JSON: times in ISO 8601, spans in seconds.
public final class SnapshotJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SnapshotJson() {}

    /// What a page needs to stay up to date, in one line: no partitions, no entries of quarantine.
    public static ObjectNode brief(Snapshot snapshot) {
        ObjectNode json = at(snapshot.at());
        ArrayNode stages = json.putArray("stages");
        for (StageLag stage : snapshot.stages()) {
            ObjectNode node = stages.addObject();
            node.put("stage", stage.stage().stage())
                    .put("state", stage.state().name())
                    .put("staffed", stage.staffed());
            put(node, stage.total());
        }
        json.set("incidents", IncidentLines.json(snapshot.incidents().open()));
        json.set("wires", WireTable.json(snapshot.heard().wires()).get("wires"));
        List<Embargo> embargoes = snapshot.heard().embargoes();
        ObjectNode held = json.putObject("embargoes").put("held", embargoes.size());
        held.put(
                "nextRelease",
                embargoes.stream()
                        .flatMap(embargo -> embargo.until().stream())
                        .findFirst()
                        .map(Instant::toString)
                        .orElse(null));
        json.putObject("quarantine")
                .put("waiting", snapshot.heard().quarantined().size());
        return json;
    }

    /// `{"since"}`: of when the last is, while there is no newer; null before the first.
    static ObjectNode unmeasured(Optional<Snapshot> last) {
        return JSON.objectNode()
                .put("since", last.map(Snapshot::at).map(Instant::toString).orElse(null));
    }

    /// `{"at","stages":[…]}` with all partitions.
    static ObjectNode stages(Snapshot snapshot) {
        return at(snapshot.at()).setAll(LagTable.json(snapshot.stages()));
    }

    /// `{"at","groups":[…]}`: every group that reads a topic of Dateline.
    static ObjectNode groups(Snapshot snapshot) {
        return at(snapshot.at()).set("groups", GroupTable.json(snapshot.lag()).get("groups"));
    }

    /// `{"at","channels":[{"channel","newest","seconds"}]}`
    static ObjectNode channels(Snapshot snapshot) {
        return at(snapshot.at()).set("channels", GroupTable.json(snapshot.lag()).get("channels"));
    }

    /// `{"at","topics":[{"topic","partitions":[…]}]}`: each topic that somebody reads, or that is held back.
    static ObjectNode topics(Snapshot snapshot) {
        ObjectNode json = at(snapshot.at());
        json.set("topics", TopicJson.of(snapshot.lag()));
        return json;
    }

    /// `{"at","open":[…],"closed":[…]}`
    static ObjectNode incidents(Snapshot snapshot) {
        ObjectNode json = at(snapshot.at());
        json.set("open", IncidentLines.json(snapshot.incidents().open()));
        json.set("closed", IncidentLines.json(snapshot.incidents().closed()));
        return json;
    }

    /// `{"at","wires":[…]}`
    static ObjectNode wires(Snapshot snapshot) {
        return at(snapshot.at()).setAll(WireTable.json(snapshot.heard().wires()));
    }

    /// `{"at","embargoes":[{"storyId","version","wire","until","trace"}]}`, the next to go first.
    static ObjectNode embargoes(Snapshot snapshot) {
        ObjectNode json = at(snapshot.at());
        ArrayNode embargoes = json.putArray("embargoes");
        for (Embargo embargo : snapshot.heard().embargoes()) {
            embargoes
                    .addObject()
                    .put("storyId", embargo.storyId())
                    .put("version", embargo.version())
                    .put("wire", embargo.wire())
                    .put("until", embargo.until().map(Instant::toString).orElse(null))
                    .put("trace", embargo.traceId());
        }
        return json;
    }

    /// `{"points":[{"at","stages":{…},"quarantined","embargoed"}]}`, the oldest first.
    static ObjectNode history(Collection<Point> points) {
        ObjectNode json = JSON.objectNode();
        ArrayNode array = json.putArray("points");
        for (Point point : points) {
            ObjectNode node = array.addObject().put("at", point.at().toString());
            ObjectNode stages = node.putObject("stages");
            point.stages().forEach((stage, lag) -> put(stages.putObject(stage), lag));
            node.put("quarantined", point.quarantined()).put("embargoed", point.embargoed());
        }
        return json;
    }

    private static ObjectNode at(Instant at) {
        return JSON.objectNode().put("at", at.toString());
    }

    private static void put(ObjectNode node, Lag lag) {
        node.put("records", lag.records()).put("seconds", lag.seconds()).put("uncommitted", lag.uncommitted());
    }
}
