package news.dateline.ops.api;

import java.util.List;
import java.util.function.BooleanSupplier;
import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.Route;
import news.dateline.ops.monitor.Monitor;
import org.eclipse.jetty.http.HttpStatus;

/// `GET /livez`, `GET /readyz`: for whoever starts and stops processes.
///
/// @param path of the route
/// @param isWell whether it is
public record HealthRoute(String path, BooleanSupplier isWell) implements Route {
    /// Live: it answers. Ready: the monitor has measured within a minute, and the broker answered the last time.
    public static List<Route> all(Monitor monitor) {
        return List.of(new HealthRoute("/livez", () -> true), new HealthRoute("/readyz", monitor::isReady));
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public Need need() {
        return Need.NOTHING;
    }

    @Override
    public Answer answer(Call call) {
        boolean well = isWell.getAsBoolean();
        return new Answer(
                well ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503,
                "text/plain;charset=utf-8",
                well ? "ok\n" : "not ready\n");
    }
}
