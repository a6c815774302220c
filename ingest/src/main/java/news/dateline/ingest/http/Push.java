package news.dateline.ingest.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import news.dateline.http.Body;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.StoryHeaders;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/// What a wire sent at once, all of it.
///
/// @param wire that was let in
/// @param headers of the request
/// @param body as it was sent
/// @param key under which it may come again
/// @param sent the same as an input
record Push(WireAccess wire, HttpFields headers, Body body, Optional<String> key, WireInput sent) {
    /// Headers that decide about what the body means.
    private static final List<HttpHeader> MEANING =
            List.of(HttpHeader.CONTENT_TYPE, HttpHeader.CONTENT_ENCODING, HttpHeader.CONTENT_LOCATION);

    /// @param now when the last byte was there
    Push(WireAccess wire, HttpFields headers, Body body, Optional<String> key, Instant now) {
        this(wire, headers, body, key, input(wire, headers, body, now));
    }

    /// SHA-256 over all that decides about what it means, in hexadecimal.
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (HttpHeader header : MEANING) {
                String value = headers.get(header);
                digest.update((value == null ? "" : value).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(body.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static WireInput input(WireAccess wire, HttpFields headers, Body body, Instant now) {
        return new WireInput(
                wire.profile(),
                body.bytes(),
                Optional.ofNullable(headers.get(HttpHeader.CONTENT_TYPE)),
                // RFC 9110 §8.7: the resource that the content was taken from.
                Optional.ofNullable(headers.get(HttpHeader.CONTENT_LOCATION)),
                StoryHeaders.newTraceId(),
                now);
    }
}
