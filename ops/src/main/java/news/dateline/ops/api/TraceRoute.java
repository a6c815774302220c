package news.dateline.ops.api;

import java.util.function.Function;
import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.OpsProblem;
import news.dateline.ops.http.Route;
import news.dateline.ops.trace.Found;
import news.dateline.ops.trace.TraceJson;

/// `GET /v1/ops/stories/{id}/trace`: the way of a story, or of all that came of a push, through every topic. The same
/// JSON as `dateline trace --json`.
///
/// @param traces finds the way by a story id or a trace id
public record TraceRoute(Function<String, Found> traces) implements Route {
    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/v1/ops/stories/{id}/trace";
    }

    @Override
    public Need need() {
        return Need.READ;
    }

    @Override
    public Answer answer(Call call) {
        return switch (traces.apply(call.place("id"))) {
            case Found.Known known -> SnapshotRoute.json(TraceJson.of(known.trace()));
            case Found.Unknown unknown -> OpsProblem.NOT_FOUND.answer("There is nothing of it on any topic.");
            case Found.NotYet notYet -> OpsProblem.NOT_READ_YET.answer();
        };
    }
}
