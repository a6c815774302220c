package news.dateline.ops.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.http.Answers;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `GET /assets/{name}`: scripts, styles and pictures of the pages, from one folder of the class path. A name has no
/// slash and begins with a letter or digit, so that it names a file of that folder or none. The files of uPlot are
/// taken
/// out of its own jar.
final class AssetHandler extends Handler.Abstract {
    private static final String PREFIX = "/assets/";
    private static final String FOLDER = "/news/dateline/ops/assets/";
    private static final String CHARTS = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
    private static final Set<String> OF_CHARTS = Set.of("uPlot.iife.min.js", "uPlot.min.css");
    private static final Pattern NAME =
            Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]*(?:\\.[a-zA-Z0-9_-]+)*\\.([a-z0-9]+)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");
    private static final int TAG_DIGITS = 32;

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();
    private final Door door;

    // Only read, and never given to anybody but Jetty.
    @SuppressWarnings("ArrayRecordComponent")
    private record Asset(byte[] bytes, String type, String tag) {}

    AssetHandler(Door door) {
        this.door = door;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        String path = Request.getPathInContext(request);
        if (!path.startsWith(PREFIX)) {
            return false;
        }
        if (door.open(request, Need.NOTHING) instanceof Door.Verdict.Out out) {
            Answers.write(out.answer(), response, callback);
            return true;
        }
        Optional<Asset> found = find(path.substring(PREFIX.length()));
        if (found.isEmpty()) {
            Answers.write(OpsProblem.NOT_FOUND.answer(), response, callback);
        } else if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            Answers.write(
                    OpsProblem.METHOD_NOT_ALLOWED.answer().with(HttpHeader.ALLOW, HttpMethod.GET.asString()),
                    response,
                    callback);
        } else {
            write(found.get(), request, response, callback);
        }
        return true;
    }

    // RFC 9110 §13.1.2: an asset that the browser still has is not sent again.
    private static void write(Asset asset, Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.ETAG, asset.tag());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        if (request.getHeaders().getCSV(HttpHeader.IF_NONE_MATCH, true).contains(asset.tag())) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, ByteBuffer.allocate(0), callback);
            return;
        }
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, asset.type());
        response.write(true, ByteBuffer.wrap(asset.bytes()), callback);
    }

    // What is not there is not remembered: names that somebody makes up take no room.
    private Optional<Asset> find(String name) throws IOException {
        Asset known = assets.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Matcher matcher = NAME.matcher(name);
        String type = matcher.matches() ? TYPES.get(matcher.group(1)) : null;
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream in = AssetHandler.class.getResourceAsStream(folder(name) + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            Asset asset = new Asset(bytes, type, tag(bytes));
            assets.put(name, asset);
            return Optional.of(asset);
        }
    }

    private static String folder(String name) {
        return OF_CHARTS.contains(name) ? CHARTS : FOLDER;
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest).substring(0, TAG_DIGITS) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
