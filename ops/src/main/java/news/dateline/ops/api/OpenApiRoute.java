package news.dateline.ops.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.Route;
import org.eclipse.jetty.http.HttpStatus;

/// `GET /openapi.json`: what the port answers to what, as OpenAPI 3.1.
public final class OpenApiRoute implements Route {
    private static final String DOCUMENT = "openapi.json";

    private final String document = document();

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/openapi.json";
    }

    @Override
    public Need need() {
        return Need.NOTHING;
    }

    @Override
    public Answer answer(Call call) {
        return new Answer(HttpStatus.OK_200, "application/json", document);
    }

    private static String document() {
        try (InputStream in = OpenApiRoute.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException("The ops port has no " + DOCUMENT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The description of the ops port cannot be read", e);
        }
    }
}
