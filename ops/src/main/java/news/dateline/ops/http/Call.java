package news.dateline.ops.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import news.dateline.http.Body;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/// One request to a route.
///
/// @param request as it came
/// @param places what stands in the path where the route has a name in braces
/// @param caller who asks
public record Call(Request request, Map<String, String> places, Caller caller) {
    /// Bytes of a body.
    public static final int MAX_BODY = 65_536;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public Call {
        places = Map.copyOf(places);
    }

    /// What stands in the path under a name.
    public String place(String name) {
        return Optional.ofNullable(places.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The route's path has no {" + name + "}"));
    }

    /// A parameter of the query; empty when it is not there or blank.
    ///
    /// @throws BadCallException when the query cannot be read
    public Optional<String> query(String name) {
        try {
            Fields fields = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
            return Optional.ofNullable(fields.getValue(name)).filter(value -> !value.isBlank());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new BadCallException(OpsProblem.BAD_REQUEST, "The query cannot be read");
        }
    }

    /// The body as text.
    ///
    /// @throws BadCallException when it is too large or does not come
    public String body() throws IOException {
        return Body.read(request, MAX_BODY, PATIENCE)
                .filter(body -> !body.cut())
                .map(body -> new String(body.bytes(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new BadCallException(
                        OpsProblem.BAD_BODY, "It has more than " + MAX_BODY + " bytes, or did not come in time."));
    }

    /// A field of a form in the body.
    public Optional<String> form(String name) throws IOException {
        Fields fields = new Fields();
        try {
            UrlEncoded.decodeTo(body(), fields::add, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new BadCallException(OpsProblem.BAD_REQUEST, "The form cannot be read");
        }
        return Optional.ofNullable(fields.getValue(name));
    }

    /// Whether the browser asked over TLS, which a proxy took off.
    public boolean isOverTls() {
        return Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN))
                .filter(origin -> origin.startsWith("https://"))
                .isPresent();
    }
}
