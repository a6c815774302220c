package news.dateline.ops.api;

import java.time.DateTimeException;
import java.time.Instant;
import news.dateline.http.Answer;
import news.dateline.ops.http.BadCallException;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.OpsProblem;
import news.dateline.ops.http.Route;
import news.dateline.ops.monitor.History;

/// `GET /v1/ops/history?since=`: the last hour, a point a measurement.
///
/// @param history has the points
public record HistoryRoute(History history) implements Route {
    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/v1/ops/history";
    }

    @Override
    public Need need() {
        return Need.READ;
    }

    @Override
    public Answer answer(Call call) {
        return SnapshotRoute.json(SnapshotJson.history(history.since(since(call))));
    }

    /// The moment in the parameter `since`; the beginning of time where there is none.
    static Instant since(Call call) {
        try {
            return call.query("since").map(Instant::parse).orElse(Instant.MIN);
        } catch (DateTimeException e) {
            throw new BadCallException(OpsProblem.BAD_REQUEST, "since must be a time such as 2026-05-04T12:00:00Z");
        }
    }
}
