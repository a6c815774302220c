package news.dateline.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;

/// An HTTP answer before it is written.
///
/// @param status the HTTP status
/// @param mediaType of the body
/// @param body what it says, as JSON
/// @param headers besides the content type
/// @param cut whether the connection is cut after it, as the request is still being waited for
public record Answer(int status, String mediaType, String body, Map<String, String> headers, boolean cut) {
    /// An answer without more headers.
    public Answer(int status, String mediaType, String body) {
        this(status, mediaType, body, Map.of(), false);
    }

    /// The same as the last on its connection, whose request did not come to its end.
    public Answer cutting() {
        Answer closing = with(HttpHeader.CONNECTION, "close");
        return new Answer(status, mediaType, body, closing.headers(), true);
    }

    /// A problem as an answer.
    public static Answer of(Problem problem) {
        return new Answer(problem.status(), Problem.MEDIA_TYPE, problem.json().toString());
    }

    /// The same with a header.
    public Answer with(HttpHeader header, String value) {
        return with(header.asString(), value);
    }

    /// The same with a header.
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, mediaType, body, more, cut);
    }
}
