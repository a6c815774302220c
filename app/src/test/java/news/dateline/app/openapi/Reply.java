package news.dateline.app.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// An HTTP answer as a client gets it.
///
/// @param status the HTTP status
/// @param headers by their names in small letters, each once
/// @param body as text
record Reply(int status, Map<String, String> headers, String body) {
    /// Headers of HTTP itself, which no description names.
    private static final List<String> OF_HTTP = List.of("date", "content-length", "content-type", "connection");

    Reply {
        headers = Map.copyOf(headers);
    }

    static Map<String, String> small(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(", ", header.getValue())));
    }

    String mediaType() {
        return headers.getOrDefault("content-type", "");
    }

    /// The headers that a description must name.
    Map<String, String> ownHeaders() {
        return headers.entrySet().stream()
                .filter(header -> !OF_HTTP.contains(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
