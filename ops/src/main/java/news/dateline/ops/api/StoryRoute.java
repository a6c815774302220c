package news.dateline.ops.api;

import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.OpsProblem;
import news.dateline.ops.http.Route;
import news.dateline.ops.status.StatusIndex;
import news.dateline.ops.status.StatusJson;

/// `GET /v1/ops/stories/{id}`: what became of a story, whichever wire's it is.
///
/// @param index knows the stories
public record StoryRoute(StatusIndex index) implements Route {
    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/v1/ops/stories/{id}";
    }

    @Override
    public Need need() {
        return Need.READ;
    }

    @Override
    public Answer answer(Call call) {
        return index.find(call.place("id"))
                .map(found -> SnapshotRoute.json(StatusJson.of(found)))
                .orElseGet(() -> index.isCaughtUp()
                        ? OpsProblem.NOT_FOUND.answer("There is no such story.")
                        : OpsProblem.NOT_READ_YET.answer());
    }
}
