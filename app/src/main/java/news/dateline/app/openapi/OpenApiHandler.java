package news.dateline.app.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `GET /openapi.json`: what the port answers to what, as OpenAPI 3.1.
public final class OpenApiHandler extends Handler.Abstract.NonBlocking {
    private static final String PATH = "/openapi.json";
    private static final String DOCUMENT = "openapi.json";

    private final byte[] document = document();

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod())
                || !Request.getPathInContext(request).equals(PATH)) {
            return false;
        }
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(document).asReadOnlyBuffer(), callback);
        return true;
    }

    private static byte[] document() {
        try (InputStream in = OpenApiHandler.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException("The application has no " + DOCUMENT);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The description of the HTTP port cannot be read", e);
        }
    }
}
