package news.dateline.ops.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.OpsProblem;
import news.dateline.ops.http.Route;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.monitor.Snapshot;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/// `GET /v1/ops/…`: a part of the newest snapshot.
///
/// @param path of the route
/// @param monitor has the snapshot
/// @param part what of it is told
public record SnapshotRoute(String path, Monitor monitor, Function<Snapshot, ObjectNode> part) implements Route {
    private static final String RETRY_AFTER_SECONDS = "5";

    /// The routes whose answers are parts of a snapshot.
    public static List<Route> all(Monitor monitor) {
        return List.of(
                new SnapshotRoute("/v1/ops/topics", monitor, SnapshotJson::topics),
                new SnapshotRoute("/v1/ops/stages", monitor, SnapshotJson::stages),
                new SnapshotRoute("/v1/ops/groups", monitor, SnapshotJson::groups),
                new SnapshotRoute("/v1/ops/channels", monitor, SnapshotJson::channels),
                new SnapshotRoute("/v1/ops/incidents", monitor, SnapshotJson::incidents),
                new SnapshotRoute("/v1/ops/wires", monitor, SnapshotJson::wires),
                new SnapshotRoute("/v1/ops/embargoes", monitor, SnapshotJson::embargoes));
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public Need need() {
        return Need.READ;
    }

    @Override
    public Answer answer(Call call) {
        return monitor.latest().map(snapshot -> json(part.apply(snapshot))).orElseGet(SnapshotRoute::notYet);
    }

    static Answer notYet() {
        return OpsProblem.NOT_MEASURED_YET.answer().with(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    static Answer json(ObjectNode json) {
        return new Answer(HttpStatus.OK_200, "application/json", json.toString());
    }
}
