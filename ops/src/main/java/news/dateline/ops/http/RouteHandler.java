package news.dateline.ops.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.http.Answer;
import news.dateline.http.Answers;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

/// Finds the route of a request, asks at the door, and answers; whatever has no route is answered too.
final class RouteHandler extends Handler.Abstract {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final List<Known> routes = new ArrayList<>();
    private final Door door;

    private record Known(Route route, Pattern path, List<String> names) {
        static Known of(Route route) {
            List<String> names = PLACE.matcher(route.path())
                    .results()
                    .map(place -> place.group(1))
                    .toList();
            StringBuilder pattern = new StringBuilder();
            Matcher places = PLACE.matcher(route.path());
            int from = 0;
            while (places.find()) {
                pattern.append(Pattern.quote(route.path().substring(from, places.start())))
                        .append("([^/]+)");
                from = places.end();
            }
            pattern.append(Pattern.quote(route.path().substring(from)));
            return new Known(route, Pattern.compile(pattern.toString()), names);
        }

        Optional<Map<String, String>> match(String path) {
            Matcher matcher = this.path.matcher(path);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> places = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                places.put(names.get(i), URIUtil.decodePath(matcher.group(i + 1)));
            }
            return Optional.of(places);
        }
    }

    RouteHandler(List<Route> routes, Door door) {
        routes.forEach(route -> this.routes.add(Known.of(route)));
        this.door = door;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Answers.write(answer(request), response, callback);
        return true;
    }

    private Answer answer(Request request) throws IOException {
        String path = Request.getPathInContext(request);
        TreeSet<String> methods = new TreeSet<>();
        for (Known known : routes) {
            Optional<Map<String, String>> places = known.match(path);
            if (places.isPresent()) {
                if (known.route().method().equals(asked(request))) {
                    return answer(request, known.route(), places.get());
                }
                methods.add(known.route().method());
            }
        }
        // What is there is no secret; whether the name is right still counts.
        return switch (door.open(request, Need.NOTHING)) {
            case Door.Verdict.Out out -> out.answer();
            case Door.Verdict.In in ->
                methods.isEmpty()
                        ? OpsProblem.NOT_FOUND.answer()
                        : OpsProblem.METHOD_NOT_ALLOWED.answer().with(HttpHeader.ALLOW, String.join(", ", methods));
        };
    }

    private Answer answer(Request request, Route route, Map<String, String> places) throws IOException {
        return switch (door.open(request, route.need())) {
            case Door.Verdict.Out out -> out(route, out);
            case Door.Verdict.In in -> in(new Call(request, places, in.caller()), route);
        };
    }

    private static Answer out(Route route, Door.Verdict.Out out) {
        return route.isPage() && out.why() == OpsProblem.WRONG_TOKEN
                ? new Answer(HttpStatus.SEE_OTHER_303, "text/plain;charset=utf-8", "Log in at /login\n")
                        .with(HttpHeader.LOCATION, "/login")
                : out.answer();
    }

    private static Answer in(Call call, Route route) throws IOException {
        try {
            return route.answer(call);
        } catch (BadCallException e) {
            return e.answer();
        }
    }

    private static String asked(Request request) {
        return HttpMethod.HEAD.is(request.getMethod()) ? HttpMethod.GET.asString() : request.getMethod();
    }
}
