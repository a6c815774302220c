package news.dateline.ingest.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;

/// An HTTP answer before it is written.
///
/// @param status the HTTP status
/// @param mediaType of the body
/// @param body what it says, as JSON
/// @param headers besides the content type
record Answer(int status, String mediaType, String body, Map<String, String> headers) {
    Answer(int status, String mediaType, String body) {
        this(status, mediaType, body, Map.of());
    }

    static Answer of(Problem problem) {
        return new Answer(problem.status(), Problem.MEDIA_TYPE, problem.json().toString());
    }

    Answer with(HttpHeader header, String value) {
        return with(header.asString(), value);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, mediaType, body, more);
    }
}
